package cn.kexie.contest.scoring.web;

import cn.kexie.contest.scoring.SheetChange;
import cn.kexie.contest.scoring.SheetChange.CriterionChange;
import cn.kexie.contest.scoring.SheetChange.Given;
import cn.kexie.platform.Fault;
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/** What has changed on a sheet; what is left out stays, what is null is cleared. */
@Schema(name = "SheetChange")
record SheetForm(
        @Schema(title = "评分", description = "只写有改动的指标") @Size(max = 20)
        List<@NotNull @Valid ScoreForm> scores,

        @Schema(title = "总体意见") @Size(max = 4000) String comment) {

    @Schema(name = "ScoreChange")
    record ScoreForm(
            @Schema(title = "评审指标") @NotBlank @Size(max = 40)
            String criterion,

            @Schema(title = "分数", description = "0 至 100 的整数；null 清除") @Min(0) @Max(100)
            Integer score,

            @Schema(title = "意见") @Size(max = 2000) String comment) {}

    /** Strictly read; what is wrong with it comes along. */
    static SheetChange read(JsonNode body, StrictJson json) {
        Reading<SheetForm> reading = json.inspect(body, SheetForm.class);
        List<Fault> faults = new ArrayList<>(reading.faults());
        SheetForm form = reading.valueOrNull() == null ? new SheetForm(null, null) : reading.valueOrNull();
        if (faults.isEmpty() && !body.has("scores") && !body.has("comment")) {
            faults.add(new Fault("/scores", "REQUIRED", "请给出要保存的评分 scores 或总体意见 comment"));
        }
        return new SheetChange(form.changes(body.path("scores")), given(body, "comment", form.comment()), faults);
    }

    private List<CriterionChange> changes(JsonNode nodes) {
        List<CriterionChange> changes = new ArrayList<>();
        for (int i = 0; scores != null && i < scores.size(); i++) {
            ScoreForm score = scores.get(i) == null ? new ScoreForm(null, null, null) : scores.get(i);
            JsonNode node = nodes.path(i);
            changes.add(new CriterionChange(
                    score.criterion(),
                    new Given<>(node.has("score"), score.score()),
                    given(node, "comment", score.comment())));
        }
        return changes;
    }

    private static Given<String> given(JsonNode node, String name, String text) {
        return new Given<>(node.has(name), text == null || text.isBlank() ? null : text);
    }
}
