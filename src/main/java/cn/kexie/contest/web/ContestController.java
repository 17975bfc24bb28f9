package cn.kexie.contest.web;

import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.planning.ContestCancellation;
import cn.kexie.contest.planning.ContestPlanning;
import cn.kexie.contest.planning.ContestWindow;
import cn.kexie.contest.planning.Postponement;
import cn.kexie.contest.view.ContestView;
import cn.kexie.contest.view.ContestViews;
import cn.kexie.platform.Page;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "竞赛")
@RestController
@RequestMapping("/api/v1/contests")
class ContestController {

    private final ContestPlanning planning;
    private final ContestWindow window;
    private final ContestCancellation cancellation;
    private final ContestAccess access;
    private final ContestViews views;

    ContestController(
            ContestPlanning planning,
            ContestWindow window,
            ContestCancellation cancellation,
            ContestAccess access,
            ContestViews views) {
        this.planning = planning;
        this.window = window;
        this.cancellation = cancellation;
        this.access = access;
        this.views = views;
    }

    @Operation(summary = "列出竞赛", description = "按申报开始时间，最近的在前；未发布的只有主办单位和组委会看得到")
    @GetMapping
    Page<ContestView.Line> page(
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestParam(required = false) ContestStatus status,
            @RequestParam(required = false) Integer year,
            Paging paging) {
        return views.page(principal, status, year, paging.page(), paging.size());
    }

    @Operation(summary = "提交竞赛方案", description = "主办单位为本企业的科协（没有的为本企业），或者工作人员所属竞赛组委会的科协；经组委会批准后发布")
    @Idempotent
    @PostMapping
    ResponseEntity<ContestView> plan(
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<ContestPlan> plan) {
        String contestNo = planning.plan(principal, plan);
        return ResponseEntity.created(URI.create("/api/v1/contests/" + contestNo))
                .body(views.plannedBy(contestNo));
    }

    @Operation(summary = "一次竞赛", description = "评审专家名单只有主办单位和组委会看得到；随机种子在抽取评审专家之后公开")
    @GetMapping("/{contestNo}")
    ContestView get(
            @PathVariable String contestNo, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return views.of(contestNo, principal);
    }

    @Operation(summary = "修改竞赛方案", description = "批准之前可以修改；以新方案整体代替")
    @PutMapping("/{contestNo}")
    ContestView amend(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<ContestPlan> plan) {
        access.managed(contestNo, principal);
        planning.amend(contestNo, plan);
        return views.of(contestNo, principal);
    }

    @Operation(summary = "取消竞赛", description = "表彰之前任何时候都可以取消，全部作品随之终止")
    @PostMapping("/{contestNo}/cancellation")
    ContestView cancel(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Cancellation request) {
        access.managed(contestNo, principal);
        cancellation.cancel(contestNo, request.reason());
        return views.of(contestNo, principal);
    }

    @Operation(summary = "延期", description = "把申报时间改到以后；已经截止、尚未抽取评审专家的，重新开放申报")
    @PostMapping("/{contestNo}/postponement")
    ContestView postpone(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<Postponement> postponement) {
        access.managed(contestNo, principal);
        window.postpone(contestNo, postponement);
        return views.of(contestNo, principal);
    }

    @Schema(name = "ContestCancellationOrder")
    record Cancellation(
            @Schema(title = "取消原因") @NotBlank @Size(max = 500)
            String reason) {}
}
