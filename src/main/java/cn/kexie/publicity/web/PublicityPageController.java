package cn.kexie.publicity.web;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.page.PublicPage;
import cn.kexie.publicity.PublicityViews;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list as the public reads it. */
@Controller
@PublicPage
class PublicityPageController {

    private static final int LINES = 100;

    private final PublicityViews publicities;

    PublicityPageController(PublicityViews publicities) {
        this.publicities = publicities;
    }

    @GetMapping("/publicity/{publicityNo}")
    String page(@PathVariable String publicityNo, Paging paging, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("publicity", publicities.of(publicityNo, paging.page(), LINES));
        } catch (Refusal refusal) {
            response.setStatus(refusal.reason().status());
            model.addAttribute("refusal", refusal.detail());
        }
        return "publicity/publicity";
    }
}
