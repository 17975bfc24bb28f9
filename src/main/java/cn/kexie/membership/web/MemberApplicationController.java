package cn.kexie.membership.web;

import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.membership.admission.MemberRejection;
import cn.kexie.membership.admission.filing.MemberApplicationCorrections;
import cn.kexie.membership.admission.filing.MemberApplicationWithdrawal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.web.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "会员入会")
@RestController
@RequestMapping("/api/v1/member-applications/{caseNo}")
class MemberApplicationController {

    private static final String PROCEDURE = "member-application";

    private final MemberApplicationCorrections corrections;
    private final MemberApplicationWithdrawal withdrawal;
    private final MemberRejection rejection;
    private final CaseAccess access;
    private final CaseViews cases;

    MemberApplicationController(
            MemberApplicationCorrections corrections,
            MemberApplicationWithdrawal withdrawal,
            MemberRejection rejection,
            CaseAccess access,
            CaseViews cases) {
        this.corrections = corrections;
        this.withdrawal = withdrawal;
        this.rejection = rejection;
        this.access = access;
        this.cases = cases;
    }

    @Operation(summary = "入会申请")
    @GetMapping
    CaseView get(@PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return cases.of(access.readable(caseNo, principal, PROCEDURE));
    }

    @Operation(summary = "提交补正", description = "一次性答复要求补正的全部内容")
    @PostMapping("/corrections")
    CaseView correct(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Reading<CorrectionAnswer> answer) {
        access.readable(caseNo, ClientPrincipal.required(client), PROCEDURE);
        corrections.submit(caseNo, answer);
        return cases.of(caseNo);
    }

    @Operation(summary = "撤回申请", description = "决定作出之前任何时候都可以撤回")
    @PostMapping("/withdrawal")
    CaseView withdraw(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Reason request) {
        access.readable(caseNo, ClientPrincipal.required(client), PROCEDURE);
        withdrawal.withdraw(caseNo, request.reason());
        return cases.of(caseNo);
    }

    @Operation(summary = "申请复核", description = "收到不予入会通知后 10 个工作日内可以申请一次，复核结论为最终结论")
    @PostMapping("/appeal")
    CaseView appeal(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Reason request) {
        access.readable(caseNo, ClientPrincipal.required(client), PROCEDURE);
        rejection.appeal(caseNo, request.reason());
        return cases.of(caseNo);
    }

    @Schema(name = "MemberApplicationReason")
    record Reason(
            @Schema(title = "理由") @NotBlank @Size(max = 500) String reason) {}
}
