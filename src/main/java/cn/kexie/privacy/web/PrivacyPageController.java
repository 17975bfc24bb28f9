package cn.kexie.privacy.web;

import cn.kexie.platform.web.page.PublicPage;
import cn.kexie.privacy.PrivacyNotice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The notice people agree to, as the public reads it. */
@Controller
@PublicPage(kept = true)
class PrivacyPageController {

    private final PrivacyNotice notice;

    PrivacyPageController(PrivacyNotice notice) {
        this.notice = notice;
    }

    @GetMapping("/privacy")
    String page(Model model) {
        model.addAttribute("title", notice.text().lines().findFirst().orElse("个人信息处理告知"));
        model.addAttribute(
                "paragraphs",
                notice.text().lines().skip(1).filter(line -> !line.isBlank()).toList());
        model.addAttribute("edition", notice.edition());
        return "privacy/privacy";
    }
}
