package cn.kexie.progress.web;

import cn.kexie.attachment.web.FileAnswer;
import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseView;
import cn.kexie.document.Documents;
import cn.kexie.dossier.Dossiers;
import cn.kexie.dossier.Progress;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.page.PublicPage;
import cn.kexie.progress.ProgressLinks;
import java.io.ByteArrayInputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One case as the applicant's people read it, for whoever holds a link that has not expired. */
@Controller
@PublicPage
class ProgressPageController {

    private final ProgressLinks links;
    private final Dossiers dossiers;
    private final Documents documents;

    ProgressPageController(ProgressLinks links, Dossiers dossiers, Documents documents) {
        this.links = links;
        this.dossiers = dossiers;
        this.documents = documents;
    }

    @GetMapping("/progress/{token}")
    String page(@PathVariable String token, Model model) {
        model.addAttribute("progress", dossiers.progress(links.caseOf(token)));
        model.addAttribute("token", token);
        return "progress/progress";
    }

    @GetMapping("/progress/{token}/documents/{documentId}")
    @Audited(
            value = "DOCUMENT_VIEWED",
            kind = "document",
            subject = "#documentId",
            actor = "'link:progress'",
            afterwards = true,
            counted = true)
    ResponseEntity<InputStreamResource> document(@PathVariable String token, @PathVariable String documentId) {
        Progress progress = dossiers.progress(links.caseOf(token));
        CaseView.DocumentLine line = progress.documents().stream()
                .filter(some -> some.documentId().equals(documentId))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_DOCUMENT", "没有这份文书，请回到办理进度的页面重新打开"));
        byte[] pdf = documents.pdf(progress.caseNo(), documentId);
        return new FileAnswer(fileName(line), "application/pdf", pdf.length)
                .inline(true)
                .answer(new ByteArrayInputStream(pdf));
    }

    private static String fileName(CaseView.DocumentLine line) {
        return line.kindText() + (line.number() == null ? "" : line.number()) + ".pdf";
    }
}
