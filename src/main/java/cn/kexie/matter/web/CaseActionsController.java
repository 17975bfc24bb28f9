package cn.kexie.matter.web;

import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.casefile.Cases;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.matter.filing.Filers;
import cn.kexie.matter.filing.MatterCorrections;
import cn.kexie.matter.followup.MatterAppeal;
import cn.kexie.matter.followup.MatterSubmissions;
import cn.kexie.matter.followup.MatterWithdrawal;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "案件")
@RestController
@RequestMapping("/api/v1/cases/{caseNo}")
class CaseActionsController {

    private final CaseAccess access;
    private final Cases files;
    private final CaseViews cases;
    private final Filers filers;
    private final EngineRights rights;
    private final MatterCorrections corrections;
    private final MatterWithdrawal withdrawal;
    private final MatterAppeal appeal;
    private final MatterSubmissions submissions;

    CaseActionsController(
            CaseAccess access,
            Cases files,
            CaseViews cases,
            Filers filers,
            EngineRights rights,
            MatterCorrections corrections,
            MatterWithdrawal withdrawal,
            MatterAppeal appeal,
            MatterSubmissions submissions) {
        this.access = access;
        this.files = files;
        this.cases = cases;
        this.filers = filers;
        this.rights = rights;
        this.corrections = corrections;
        this.withdrawal = withdrawal;
        this.appeal = appeal;
        this.submissions = submissions;
    }

    @Operation(summary = "提交补正", description = "一次性答复要求补正的全部内容；按提交时的版次核对")
    @PostMapping("/corrections")
    CaseView correct(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<CorrectionAnswer> answer) {
        requireMatter(caseNo, principal, "corrections");
        act(() -> corrections.submit(caseNo, answer));
        return cases.of(caseNo);
    }

    @Operation(summary = "撤回申请", description = "决定作出之前可以撤回；不能撤回的事项答复 409 NOT_WITHDRAWABLE")
    @PostMapping("/withdrawal")
    CaseView withdraw(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reason request) {
        requireMatter(caseNo, principal, "withdrawal");
        act(() -> withdrawal.withdraw(caseNo, request.reason()));
        return cases.of(caseNo);
    }

    @Operation(summary = "申请复核", description = "对不利的决定，在模型规定的期限内可以申请一次；过期或者没有可复核的决定，答复 409 NO_APPEAL_NOW")
    @Idempotent
    @PostMapping("/appeals")
    ResponseEntity<CaseView> appeal(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reason request) {
        requireMatter(caseNo, principal, "appeals");
        act(() -> appeal.file(caseNo, request.reason()));
        return created(caseNo);
    }

    @Operation(summary = "提交后续材料", description = "例如年度报告；可以提交的表单见办事指南的 laterForms。现在不需要时答复 409 NOT_AWAITED")
    @Idempotent
    @PostMapping("/submissions/{form}")
    ResponseEntity<CaseView> submit(
            @PathVariable CaseNo caseNo,
            @PathVariable String form,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<JsonNode> content) {
        requireMatter(caseNo, principal, "submissions");
        act(() -> submissions.submit(caseNo, form, content));
        return created(caseNo);
    }

    private void requireMatter(CaseNo caseNo, Object principal, String action) {
        CaseFile file = principal instanceof StaffPrincipal staff
                ? ofOwnBody(caseNo, staff)
                : access.readable(caseNo, principal);
        OwnAddresses.of(file.procedure(), action).ifPresent(address -> {
            throw Refusal.conflict(
                    "OTHER_ADDRESS", "案件 %s 请改用 POST %s".formatted(caseNo, address.replace("{caseNo}", caseNo)));
        });
    }

    /** Whose body filed it; for all other staff the case does not say whether it is there. */
    private CaseFile ofOwnBody(CaseNo caseNo, StaffPrincipal staff) {
        return files.find(caseNo)
                .filter(file -> filers.actsFor(staff, file.applicant()))
                .orElseThrow(() -> Refusal.of(
                        Refusal.Reason.FORBIDDEN, "APPLICANT_ONLY", "只有申请单位可以办理此事：企业和伙伴单位使用自己的接口密钥，代单位提交的由该单位的工作人员办理"));
    }

    /** Who may act for the applicant need have no rights in the engine. */
    private void act(Runnable action) {
        rights.ofNobody(() -> {
            action.run();
            return null;
        });
    }

    private ResponseEntity<CaseView> created(CaseNo caseNo) {
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNo)).body(cases.of(caseNo));
    }

    @Schema(name = "CaseActionReason")
    record Reason(
            @Schema(title = "理由") @NotBlank @Size(max = 500) String reason) {}
}
