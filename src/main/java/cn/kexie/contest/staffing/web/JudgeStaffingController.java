package cn.kexie.contest.staffing.web;

import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.staffing.JudgeChanges.Requested;
import cn.kexie.contest.staffing.JudgeStaffing;
import cn.kexie.contest.staffing.JudgeStaffing.Released;
import cn.kexie.contest.staffing.JudgesAddition;
import cn.kexie.contest.view.ContestView;
import cn.kexie.contest.view.ContestViews;
import cn.kexie.platform.web.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Before the draw whoever manages the contest may change its pool; afterwards it becomes a request others decide on. */
@Tag(name = "竞赛")
@RestController
@RequestMapping("/api/v1/contests/{contestNo}/judges")
class JudgeStaffingController {

    private static final String AGREED = "已抽取评审专家：须经组委会和监督组同意，已开出审核任务";

    private final ContestAccess access;
    private final JudgeStaffing staffing;
    private final ContestViews views;

    JudgeStaffingController(ContestAccess access, JudgeStaffing staffing, ContestViews views) {
        this.access = access;
        this.staffing = staffing;
        this.views = views;
    }

    @Operation(summary = "增补评审专家", description = "抽取之前直接增补；抽取之后由组委会和监督组决定，增补的专家只评审冻结的专家库中无人可评的作品")
    @ApiResponse(
            responseCode = "200",
            description = "已增补",
            content = @Content(schema = @Schema(implementation = ContestView.class)))
    @ApiResponse(
            responseCode = "202",
            description = AGREED,
            content = @Content(schema = @Schema(implementation = Requested.class)))
    @PostMapping
    ResponseEntity<Object> add(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<JudgesAddition> addition) {
        access.managed(contestNo, principal);
        return staffing.add(contestNo, addition, (AuthenticatedPrincipal) principal)
                .map(JudgeStaffingController::accepted)
                .orElseGet(() -> ResponseEntity.ok(views.of(contestNo, principal)));
    }

    @Operation(summary = "专家退出评审", description = "抽取之前直接办理；抽取之后由组委会和监督组决定：已提交的评分有效，未提交的作品由冻结的专家库中抽签确定的其他专家评审")
    @ApiResponse(
            responseCode = "200",
            description = "已退出",
            content = @Content(schema = @Schema(implementation = ReleasedJudge.class)))
    @ApiResponse(
            responseCode = "202",
            description = AGREED,
            content = @Content(schema = @Schema(implementation = Requested.class)))
    @PostMapping("/{judgeNo}/release")
    ResponseEntity<Object> release(
            @PathVariable String contestNo,
            @PathVariable int judgeNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody ReleaseOrder order) {
        access.managed(contestNo, principal);
        Released released = staffing.release(contestNo, judgeNo, order.reason(), (AuthenticatedPrincipal) principal);
        return released.requested() == null
                ? ResponseEntity.ok(ReleasedJudge.of(judgeNo, released.unassigned()))
                : accepted(released.requested());
    }

    private static ResponseEntity<Object> accepted(Requested requested) {
        return ResponseEntity.accepted().body(requested);
    }

    @Schema(name = "ContestJudgeReleaseOrder")
    record ReleaseOrder(
            @Schema(title = "退出评审的原因") @NotBlank @Size(max = 500)
            String reason) {}

    /** @param unassigned works nobody is left for */
    @Schema(name = "ContestJudgeReleased")
    record ReleasedJudge(int judgeNo, boolean released, List<UnassignedWork> unassigned) {

        static ReleasedJudge of(int judgeNo, Map<String, String> without) {
            return new ReleasedJudge(
                    judgeNo,
                    true,
                    new TreeMap<>(without)
                            .entrySet().stream()
                                    .map(work -> new UnassignedWork(work.getKey(), work.getValue()))
                                    .toList());
        }
    }

    @Schema(name = "ContestUnassignedWork")
    record UnassignedWork(String entryNo, String reason) {}
}
