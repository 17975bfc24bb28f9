package cn.kexie.contest.entry.web;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.entry.EntryStatus;
import cn.kexie.contest.entry.check.FormalCheckInBulk;
import cn.kexie.contest.entry.filing.EntryExamination;
import cn.kexie.contest.entry.filing.EntryFiling;
import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.view.EntryLists;
import cn.kexie.contest.entry.view.EntryLists.EntryLine;
import cn.kexie.contest.entry.view.EntryLists.EntrySearch;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The entries of one contest: filed by enterprises, listed and checked by the office. */
@Tag(name = "竞赛参赛")
@RestController
@RequestMapping("/api/v1/contests/{contestNo}/entries")
class ContestEntriesController {

    private final ContestAccess access;
    private final EntryFiling filing;
    private final EntryExamination examination;
    private final EntryLists lists;
    private final FormalCheckInBulk formalCheck;
    private final CaseViews cases;

    ContestEntriesController(
            ContestAccess access,
            EntryFiling filing,
            EntryExamination examination,
            EntryLists lists,
            FormalCheckInBulk formalCheck,
            CaseViews cases) {
        this.access = access;
        this.filing = filing;
        this.examination = examination;
        this.lists = lists;
        this.formalCheck = formalCheck;
        this.cases = cases;
    }

    @Operation(summary = "申报参赛作品", description = "在申报时间内提交；涉密项目不得通过本接口申报")
    @Idempotent
    @PostMapping
    ResponseEntity<CaseView> file(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Reading<EntryForm> form) {
        ClientPrincipal enterprise = ClientPrincipal.required(client);
        access.readable(contestNo, enterprise);
        if (form.faultless()) {
            examination.prepare(
                    contestNo,
                    enterprise.unifiedSocialCreditCode(),
                    form.valueOrNull().materials());
        }
        String entryNo =
                filing.file(new Applicant(enterprise.unifiedSocialCreditCode(), enterprise.name()), contestNo, form);
        return ResponseEntity.created(URI.create("/api/v1/contest-entries/" + entryNo))
                .body(cases.of(CaseNo.of(entryNo)));
    }

    @Operation(summary = "参赛作品列表", description = "供主办单位和组委会使用，按编号排列，分页")
    @Audited(
            value = "ENTRIES_VIEWED",
            kind = "case",
            subject = "#contestNo",
            details = "page=#paging.page()",
            afterwards = true,
            counted = true)
    @GetMapping
    Page<EntryLine> page(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestParam(required = false) EntryStatus status,
            @RequestParam(required = false) String category,
            @Parameter(description = "规则是否提示问题") @RequestParam(required = false) Boolean findings,
            Paging paging) {
        return lists.page(
                new EntrySearch(contestNo, status, category, findings), principal, paging.page(), paging.size());
    }

    @Operation(summary = "批量通过形式审查", description = "一次最多 200 件；只办理规则没有提示问题的作品，其余仍须逐件审查")
    @PostMapping("/formal-check")
    FormalCheckInBulk.Outcome admit(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody Selection selection) {
        return formalCheck.admit(contestNo, staff, selection.chosen());
    }

    @Schema(name = "FormalCheckSelection", description = "entryNos 与 allClear 填写其中一项")
    record Selection(
            @Schema(title = "作品编号") @Size(min = 1, max = FormalCheckInBulk.MOST)
            List<@NotBlank @Size(max = 40) String> entryNos,

            @Schema(title = "全部没有问题的作品") Boolean allClear) {

        List<String> chosen() {
            boolean all = Boolean.TRUE.equals(allClear);
            if (all == (entryNos != null)) {
                throw Refusal.invalid("/entryNos", "ONE_OF_TWO", "请填写作品编号 entryNos，或者填写 allClear 为 true，两者选一");
            }
            return entryNos;
        }
    }
}
