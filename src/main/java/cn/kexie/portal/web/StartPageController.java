package cn.kexie.portal.web;

import cn.kexie.platform.web.page.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is, and the doors of everybody who has to do with it. */
@Controller
@PublicPage(kept = true)
class StartPageController {

    @GetMapping("/")
    String start() {
        return "portal/start";
    }
}
