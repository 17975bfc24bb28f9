package cn.kexie.casefile.web;

import cn.kexie.attachment.web.FileAnswer;
import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseFilters;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.document.Documents;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "案件", description = "各类事项统一的案件、进展与文书；企业只能看到本企业的案件")
class CasesController {

    private final CaseAccess access;
    private final CaseFilters filters;
    private final Cases cases;
    private final CaseViews views;
    private final Documents documents;

    CasesController(CaseAccess access, CaseFilters filters, Cases cases, CaseViews views, Documents documents) {
        this.access = access;
        this.filters = filters;
        this.cases = cases;
        this.views = views;
        this.documents = documents;
    }

    @GetMapping
    @Operation(summary = "列出案件，最新的在前")
    Page<CaseLine> list(
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) String status,
            Paging paging) {
        filters.check(procedure, status);
        Page<CaseFile> found = access.list(principal, procedure, status, paging.page(), paging.size());
        return new Page<>(
                found.page(),
                found.size(),
                found.totalElements(),
                found.items().stream().map(CaseLine::of).toList());
    }

    @GetMapping("/{caseNo}")
    @Operation(summary = "查询案件")
    CaseView get(@PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return views.of(access.readable(caseNo, principal));
    }

    @GetMapping("/{caseNo}/timeline")
    @Operation(summary = "查询办理经过")
    Items<TimelineEntry> timeline(
            @PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        access.readable(caseNo, principal);
        return new Items<>(cases.timeline(caseNo));
    }

    @GetMapping("/{caseNo}/documents")
    @Operation(summary = "列出已出具的文书")
    Items<CaseView.DocumentLine> documents(
            @PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        access.readable(caseNo, principal);
        return new Items<>(views.documents(caseNo));
    }

    @GetMapping("/{caseNo}/documents/{documentId}")
    @Operation(summary = "下载文书（PDF）")
    @Audited(
            value = "DOCUMENT_VIEWED",
            kind = "document",
            subject = "#documentId",
            details = "case=#caseNo",
            afterwards = true,
            counted = true)
    ResponseEntity<InputStreamResource> document(
            @PathVariable CaseNo caseNo,
            @PathVariable String documentId,
            @RequestParam(defaultValue = "false") boolean inline,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        access.readable(caseNo, principal);
        return answer(views.document(caseNo, documentId), documents.pdf(caseNo.value(), documentId), inline);
    }

    @GetMapping("/{caseNo}/documents/{documentId}/original")
    @Operation(summary = "下载文书原件（PDF）", description = "文书去标识化以后，签发时的原件由签发机关封存，只供系统管理员依法查阅，每次留痕；其他人取得的是标有“已去标识化”的文书")
    @Audited(
            value = "DOCUMENT_ORIGINAL_VIEWED",
            kind = "document",
            subject = "#documentId",
            details = "case=#caseNo",
            afterwards = true)
    ResponseEntity<InputStreamResource> original(
            @PathVariable CaseNo caseNo,
            @PathVariable String documentId,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        access.readable(caseNo, principal);
        if (!(principal instanceof StaffPrincipal staff && staff.isAdministrator())) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "FORBIDDEN", "文书原件已经封存，只供系统管理员依法查阅；请使用去标识化件");
        }
        return answer(views.document(caseNo, documentId), documents.original(caseNo.value(), documentId), false);
    }

    private static ResponseEntity<InputStreamResource> answer(
            CaseView.DocumentLine document, byte[] pdf, boolean inline) {
        return new FileAnswer(document.fileName(), "application/pdf", pdf.length)
                .inline(inline)
                .answer(new ByteArrayInputStream(pdf));
    }

    /** A list that is not paged. */
    record Items<T>(List<T> items) {}
}
