package cn.kexie.establishment.web;

import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.establishment.EstablishmentCorrections;
import cn.kexie.establishment.EstablishmentFiling;
import cn.kexie.establishment.EstablishmentFounding;
import cn.kexie.establishment.EstablishmentWithdrawal;
import cn.kexie.establishment.FoundingMeeting;
import cn.kexie.establishment.Precheck;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "组建")
@RestController
@RequestMapping("/api/v1/establishments")
class EstablishmentController {

    private static final String PROCEDURE = "association-establishment";

    private final EstablishmentFiling filing;
    private final EstablishmentCorrections corrections;
    private final EstablishmentFounding founding;
    private final EstablishmentWithdrawal withdrawal;
    private final CaseAccess access;
    private final CaseViews cases;

    EstablishmentController(
            EstablishmentFiling filing,
            EstablishmentCorrections corrections,
            EstablishmentFounding founding,
            EstablishmentWithdrawal withdrawal,
            CaseAccess access,
            CaseViews cases) {
        this.filing = filing;
        this.corrections = corrections;
        this.founding = founding;
        this.withdrawal = withdrawal;
        this.access = access;
        this.cases = cases;
    }

    @Operation(summary = "预检组建申请", description = "与提交相同的内容；不保存任何数据")
    @PostMapping("/precheck")
    Precheck precheck(@RequestBody Reading<EstablishmentApplication> application) {
        return filing.precheck(application);
    }

    @Operation(summary = "提交组建申请", description = "依据《企业科学技术协会组织通则》；只能为本企业提交")
    @Idempotent
    @PostMapping
    ResponseEntity<CaseView> file(
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Reading<EstablishmentApplication> application) {
        CaseNo caseNo = CaseNo.of(filing.file(ClientPrincipal.required(client).unifiedSocialCreditCode(), application));
        return ResponseEntity.created(URI.create("/api/v1/establishments/" + caseNo))
                .body(cases.of(caseNo));
    }

    @Operation(summary = "组建事项")
    @GetMapping("/{caseNo}")
    CaseView get(@PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return cases.of(access.readable(caseNo, principal, PROCEDURE));
    }

    @Operation(summary = "提交补正", description = "一次性答复补正通知书列明的全部内容")
    @PostMapping("/{caseNo}/corrections")
    CaseView correct(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Reading<CorrectionAnswer> answer) {
        access.readable(caseNo, ClientPrincipal.required(client), PROCEDURE);
        corrections.submit(caseNo, answer);
        return cases.of(caseNo);
    }

    @Operation(summary = "撤回申请", description = "备案之前任何时候都可以撤回；已制发的批复随之失效")
    @PostMapping("/{caseNo}/withdrawal")
    CaseView withdraw(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Withdrawal request) {
        access.readable(caseNo, ClientPrincipal.required(client), PROCEDURE);
        withdrawal.withdraw(caseNo, request.reason());
        return cases.of(caseNo);
    }

    @Operation(summary = "报告成立大会", description = "按表决与选举规则核验；不符合的逐条说明")
    @PostMapping("/{caseNo}/founding-meeting")
    CaseView report(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Reading<FoundingMeeting> meeting) {
        access.readable(caseNo, ClientPrincipal.required(client), PROCEDURE);
        founding.report(caseNo, meeting);
        return cases.of(caseNo);
    }

    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}
}
