package cn.kexie.privacy.web;

import cn.kexie.privacy.PrivacyNotice;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The notice people agree to, as the public reads it. */
@Controller
class PrivacyPageController {

    private final PrivacyNotice notice;

    PrivacyPageController(PrivacyNotice notice) {
        this.notice = notice;
    }

    @GetMapping("/privacy")
    String page(Model model, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("title", notice.text().lines().findFirst().orElse("个人信息处理告知"));
        model.addAttribute(
                "paragraphs",
                notice.text().lines().skip(1).filter(line -> !line.isBlank()).toList());
        model.addAttribute("edition", notice.edition());
        return "privacy/privacy";
    }
}
