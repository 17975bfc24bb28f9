package cn.kexie.publicity.web;

import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.page.PublicPage;
import cn.kexie.publicity.PublicityViews;
import cn.kexie.publicity.reading.NoticeState;
import cn.kexie.publicity.reading.PublicityNotice;
import cn.kexie.publicity.reading.PublicityNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Publicities as the public reads them. The list names nobody; a page of its own does, while its period runs. */
@Controller
@PublicPage
@RequestMapping("/publicity")
class PublicityPageController {

    private static final int NOTICES = 50;
    private static final int LINES = 100;

    private final PublicityNotices notices;
    private final PublicityViews publicities;

    PublicityPageController(PublicityNotices notices, PublicityViews publicities) {
        this.notices = notices;
        this.publicities = publicities;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String state, Paging paging, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("states", NoticeState.values());
        model.addAttribute("notices", notices.page(NoticeState.of(state), paging.page(), NOTICES));
        return "publicity/publicities";
    }

    @GetMapping("/{publicityNo}")
    String page(@PathVariable String publicityNo, Paging paging, Model model) {
        PublicityNotice notice = notices.get(publicityNo);
        model.addAttribute("publicity", notice);
        if (notice.running()) {
            model.addAttribute("list", publicities.shown(publicityNo, paging.page(), LINES));
        }
        return "publicity/publicity";
    }
}
