package cn.kexie.contest.ranking.web;

import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.ContestView;
import cn.kexie.contest.ContestViews;
import cn.kexie.contest.ranking.Results;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.page.PublicPage;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Contests and their results as the public reads them: those that are published, and results from the publicity on. */
@Controller
@PublicPage(kept = true)
@RequestMapping("/contests")
class ContestPagesController {

    private static final int LINES = 50;
    private static final Set<ContestStatus> WITH_RESULTS = EnumSet.of(ContestStatus.PUBLICITY, ContestStatus.AWARDED);

    /** The page is for everybody, whoever asks for it. */
    private static final Object PUBLIC = null;

    private final ContestViews contests;
    private final Results results;

    ContestPagesController(ContestViews contests, Results results) {
        this.contests = contests;
        this.results = results;
    }

    @GetMapping
    String list(Paging paging, Model model) {
        model.addAttribute("contests", contests.page(PUBLIC, null, null, paging.page(), LINES));
        return "contest/contests";
    }

    @GetMapping("/{contestNo}")
    String contest(@PathVariable String contestNo, Paging paging, Model model) {
        ContestView contest = contests.of(contestNo, PUBLIC);
        model.addAttribute("contest", contest);
        if (WITH_RESULTS.contains(contest.status())) {
            model.addAttribute("results", results.page(contestNo, PUBLIC, "rank", paging.page(), LINES));
        }
        return "contest/contest";
    }
}
