package cn.kexie.registry.web;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.page.PublicPage;
import cn.kexie.platform.web.page.TypedDay;
import cn.kexie.registry.EntryStatus;
import cn.kexie.registry.reading.EntryFilter;
import cn.kexie.registry.reading.RegisterViews;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers as the public reads them. */
@Controller
@PublicPage(kept = true)
@RequestMapping("/registers")
class RegisterPagesController {

    private static final int LINES = 50;

    /** The page is for everybody, whoever asks for it. */
    private static final Object PUBLIC = null;

    private final RegisterViews views;

    RegisterPagesController(RegisterViews views) {
        this.views = views;
    }

    @GetMapping
    String registers(Model model, HttpServletResponse response) {
        return shown(
                "registry/registers", model, response, page -> page.addAttribute("registers", views.registers(PUBLIC)));
    }

    @GetMapping("/{register}")
    String entries(
            @PathVariable String register,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String sort,
            Paging paging,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("search", new RegisterSearch(register, q, status, asOf, sort));
        model.addAttribute("statuses", EntryStatus.values());
        model.addAttribute("columns", RegisterSearch.COLUMNS);
        model.addAttribute("orders", RegisterSearch.ORDERS);
        return shown("registry/entries", model, response, page -> {
            page.addAttribute("name", views.name(register, PUBLIC));
            EntryFilter filter =
                    new EntryFilter(given(status), null, null, null, given(q), TypedDay.of(asOf), given(sort));
            page.addAttribute("entries", views.page(register, filter, PUBLIC, paging.page(), LINES));
        });
    }

    @GetMapping("/{register}/{no}")
    String entry(@PathVariable String register, @PathVariable String no, Model model, HttpServletResponse response) {
        return shown(
                "registry/entry",
                model,
                response,
                page -> page.addAttribute("view", views.get(register, no, null, PUBLIC)));
    }

    private static String shown(String template, Model model, HttpServletResponse response, Consumer<Model> content) {
        try {
            content.accept(model);
        } catch (Refusal refusal) {
            response.setStatus(refusal.reason().status());
            model.addAttribute("refusal", refusal.detail());
        }
        return template;
    }

    /** A field of the form that was left empty does not restrict. */
    private static String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
