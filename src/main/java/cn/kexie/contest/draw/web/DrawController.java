package cn.kexie.contest.draw.web;

import cn.kexie.audit.Audited;
import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.draw.DrawFile;
import cn.kexie.contest.draw.PublishedDraws;
import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "竞赛")
@RestController
@RequestMapping("/api/v1/contests/{contestNo}")
class DrawController {

    private final ContestAccess access;
    private final PublishedDraws draws;
    private final Conflicts conflicts;

    DrawController(ContestAccess access, PublishedDraws draws, Conflicts conflicts) {
        this.access = access;
        this.draws = draws;
        this.conflicts = conflicts;
    }

    @Operation(summary = "专家抽取结果", description = "种子、专家库（代号）、作品、回避和分配，任何人都可以据此重演抽取；抽取之前为 404")
    @Audited(value = "DRAW_VIEWED", kind = "case", subject = "#contestNo", afterwards = true, counted = true)
    @GetMapping("/draw")
    DrawFile draw(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @Parameter(description = "评审阶段，从 1 开始；不填为最近一次抽取") @RequestParam(required = false) Integer stage) {
        access.readable(contestNo, principal);
        return draws.get(contestNo, stage);
    }

    @Operation(summary = "须回避的专家和作品", description = "限组委会工作人员")
    @Audited(value = "CONFLICTS_VIEWED", kind = "case", subject = "#contestNo", afterwards = true, counted = true)
    @GetMapping("/conflicts")
    Page<Conflicts.Found> conflicts(
            @PathVariable String contestNo,
            Paging paging,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        access.readable(contestNo, principal);
        requireOffice(contestNo, principal);
        return conflicts.page(contestNo, paging.page(), paging.size());
    }

    private static void requireOffice(String contestNo, Object principal) {
        boolean permitted = principal instanceof StaffPrincipal staff
                && (staff.isAdministrator() || staff.groups().contains("contest-office." + contestNo));
        if (!permitted) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "CONTEST_OFFICE_ONLY", "只有该竞赛组委会的工作人员可以查看");
        }
    }
}
