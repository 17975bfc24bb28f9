package cn.kexie.contest.entry.web;

import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.contest.entry.filing.EntryCorrections;
import cn.kexie.contest.entry.filing.EntryWithdrawal;
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

/** One entry, as its applicant follows it. */
@Tag(name = "竞赛参赛")
@RestController
@RequestMapping("/api/v1/contest-entries/{caseNo}")
class EntryController {

    private static final String PROCEDURE = "contest-entry";

    private final EntryCorrections corrections;
    private final EntryWithdrawal withdrawal;
    private final CaseAccess access;
    private final CaseViews cases;

    EntryController(EntryCorrections corrections, EntryWithdrawal withdrawal, CaseAccess access, CaseViews cases) {
        this.corrections = corrections;
        this.withdrawal = withdrawal;
        this.access = access;
        this.cases = cases;
    }

    @Operation(summary = "参赛作品")
    @GetMapping
    CaseView get(@PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return cases.of(access.readable(caseNo, principal, PROCEDURE));
    }

    @Operation(summary = "提交补正", description = "一次性答复要求补正的全部内容；申报截止后也可以补正")
    @PostMapping("/corrections")
    CaseView correct(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Reading<CorrectionAnswer> answer) {
        access.readable(caseNo, ClientPrincipal.required(client), PROCEDURE);
        if (answer.faultless()) {
            corrections.prepare(caseNo.value(), client.unifiedSocialCreditCode(), answer.value());
        }
        corrections.submit(caseNo.value(), answer);
        return cases.of(caseNo);
    }

    @Operation(summary = "撤回作品", description = "申报截止之前可以撤回")
    @PostMapping("/withdrawal")
    CaseView withdraw(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Reason request) {
        access.readable(caseNo, ClientPrincipal.required(client), PROCEDURE);
        withdrawal.withdraw(caseNo.value(), request.reason());
        return cases.of(caseNo);
    }

    @Schema(name = "EntryWithdrawalReason")
    record Reason(
            @Schema(title = "理由") @NotBlank @Size(max = 500) String reason) {}
}
