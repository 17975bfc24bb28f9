package cn.kexie.guide.web;

import cn.kexie.attachment.Attachments;
import cn.kexie.guide.Guides;
import cn.kexie.platform.web.page.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 办事指南 for everybody. */
@Controller
@PublicPage(kept = true)
@RequestMapping("/guides")
class GuidePagesController {

    private final Guides guides;

    GuidePagesController(Guides guides) {
        this.guides = guides;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("guides", guides.all());
        return "guide/guides";
    }

    @GetMapping("/{procedure}")
    String guide(@PathVariable String procedure, Model model) {
        model.addAttribute("guide", guides.get(procedure));
        model.addAttribute("fileTypes", Attachments.types());
        model.addAttribute("fileSize", Attachments.LARGEST >> 20);
        return "guide/guide";
    }
}
