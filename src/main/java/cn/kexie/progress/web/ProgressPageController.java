package cn.kexie.progress.web;

import cn.kexie.attachment.web.FileAnswer;
import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.document.Documents;
import cn.kexie.dossier.Dossiers;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.page.PublicPage;
import cn.kexie.progress.ProgressLinks;
import cn.kexie.route.Routes;
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
    private final Routes routes;
    private final CaseViews views;
    private final Documents documents;

    ProgressPageController(
            ProgressLinks links, Dossiers dossiers, Routes routes, CaseViews views, Documents documents) {
        this.links = links;
        this.dossiers = dossiers;
        this.routes = routes;
        this.views = views;
        this.documents = documents;
    }

    @GetMapping("/progress/{token}")
    String page(@PathVariable String token, Model model) {
        CaseNo caseNo = CaseNo.of(links.caseOf(token));
        model.addAttribute("progress", dossiers.progress(caseNo));
        model.addAttribute("route", routes.shown(caseNo));
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
        CaseNo caseNo = CaseNo.of(links.caseOf(token));
        CaseView.DocumentLine line = views.document(caseNo, documentId);
        byte[] pdf = documents.pdf(caseNo.value(), documentId);
        return new FileAnswer(line.fileName(), "application/pdf", pdf.length)
                .inline(true)
                .answer(new ByteArrayInputStream(pdf));
    }
}
