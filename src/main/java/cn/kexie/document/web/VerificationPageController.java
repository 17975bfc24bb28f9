package cn.kexie.document.web;

import cn.kexie.document.Documents;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.page.PublicPage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the QR code of a paper, and the form to type its code. */
@Controller
@PublicPage
class VerificationPageController {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final String PAGE = "verify/verify";

    private final Documents documents;

    VerificationPageController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/verify")
    String form(@RequestParam(defaultValue = "") String code, Model model, HttpServletResponse response) {
        return code.isBlank() ? PAGE : result(code, model, response);
    }

    @GetMapping("/verify/{code}")
    String result(@PathVariable String code, Model model, HttpServletResponse response) {
        model.addAttribute("code", code.strip());
        try {
            var verification = documents.verify(code);
            model.addAttribute("verification", verification);
            model.addAttribute("issuedOn", DATE.format(verification.issuedAt()));
        } catch (Refusal refusal) {
            response.setStatus(refusal.reason().status());
            model.addAttribute("refusal", refusal.detail());
        }
        return PAGE;
    }
}
