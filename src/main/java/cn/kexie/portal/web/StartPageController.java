package cn.kexie.portal.web;

import cn.kexie.platform.web.page.PublicPage;
import cn.kexie.publicity.reading.NoticeState;
import cn.kexie.publicity.reading.PublicityNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is, and the doors of everybody who has to do with it. */
@Controller
@PublicPage(kept = true)
class StartPageController {

    private static final int NEWEST = 5;

    private final PublicityNotices notices;

    StartPageController(PublicityNotices notices) {
        this.notices = notices;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("notices", notices.page(NoticeState.OPEN, 0, NEWEST));
        return "portal/start";
    }
}
