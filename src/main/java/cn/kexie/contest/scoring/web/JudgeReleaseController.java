package cn.kexie.contest.scoring.web;

import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.scoring.JudgeRelease;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "竞赛评分")
@RestController
class JudgeReleaseController {

    private final ContestAccess access;
    private final JudgeRelease release;

    JudgeReleaseController(ContestAccess access, JudgeRelease release) {
        this.access = access;
        this.release = release;
    }

    @Operation(summary = "专家退出评审", description = "名次排定之前可以办理：已提交的评分有效，未提交的作品改由其他专家评审，此后不再抽取该专家")
    @PostMapping("/api/v1/contests/{contestNo}/judges/{judgeNo}/release")
    ReleasedJudge release(
            @PathVariable String contestNo,
            @PathVariable int judgeNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody ReleaseOrder order) {
        access.managed(contestNo, principal);
        return ReleasedJudge.of(judgeNo, release.release(contestNo, judgeNo, order.reason()));
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
