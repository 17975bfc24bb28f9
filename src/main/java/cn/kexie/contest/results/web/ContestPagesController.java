package cn.kexie.contest.results.web;

import cn.kexie.contest.results.PublishedResults;
import cn.kexie.contest.rules.CategoryNames;
import cn.kexie.contest.view.ContestView;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.page.PublicPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Contests and their results as the public reads them. */
@Controller
@PublicPage(kept = true)
@RequestMapping("/contests")
class ContestPagesController {

    private static final int LINES = 50;

    private final PublishedResults results;

    ContestPagesController(PublishedResults results) {
        this.results = results;
    }

    @GetMapping
    String list(Paging paging, Model model) {
        model.addAttribute("contests", results.contests(paging.page(), LINES));
        return "contest/contests";
    }

    @GetMapping("/{contestNo}")
    String contest(
            @PathVariable String contestNo,
            @RequestParam(defaultValue = "") String category,
            Paging paging,
            Model model) {
        ContestView contest = results.contest(contestNo);
        model.addAttribute("contest", contest);
        model.addAttribute("category", category);
        model.addAttribute("categories", named(contest.categories()));
        results.winners(contest, category.isBlank() ? null : category.strip(), paging.page(), LINES)
                .ifPresent(page -> model.addAttribute("winners", page));
        return "contest/contest";
    }

    /** Names by code, in the order of the plan. */
    private static Map<String, String> named(List<String> categories) {
        Map<String, String> named = new LinkedHashMap<>();
        categories.forEach(category -> named.put(category, CategoryNames.of(category)));
        return named;
    }
}
