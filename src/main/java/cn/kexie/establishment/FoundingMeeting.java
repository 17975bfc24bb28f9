package cn.kexie.establishment;

import cn.kexie.association.Office;
import cn.kexie.platform.text.Distinct;
import cn.kexie.platform.text.ValidPersonName;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 成立大会报告: attendance, the vote on the charter, and who was elected with which votes. */
public record FoundingMeeting(
        @Schema(title = "会议日期") @NotNull LocalDate meetingDate,
        @Schema(title = "会议地点") @NotBlank @Size(max = 200) String venue,

        @Schema(title = "应到会人数") @NotNull @Min(1) @Max(1_000_000)
        Integer eligibleCount,

        @Schema(title = "实到会人数") @NotNull @Min(0) @Max(1_000_000)
        Integer attendedCount,

        @Schema(title = "章程表决") @NotNull @Valid Votes charterVotes,

        @Schema(title = "发出选票数") @NotNull @Min(0) @Max(1_000_000)
        Integer ballotsIssued,

        @Schema(title = "收回选票数") @NotNull @Min(0) @Max(1_000_000)
        Integer ballotsReturned,

        @Schema(title = "选举结果")
        @NotNull
        @Size(min = 1, max = 80)
        @Distinct(
                by = {"office", "name"},
                code = "DUPLICATE_ELECTION",
                message = "同一人在同一职务上只能出现一次，请删除重复的一项")
        List<@Valid @NotNull Election> elections,

        @Schema(title = "任期起始日") @NotNull LocalDate termStart,

        @Schema(title = "任期年数", description = "3–5 年") @NotNull @Min(3) @Max(5)
        Integer termYears,

        @Schema(title = "会议纪要附件") @NotBlank @Size(max = 60) String minutesAttachmentId,
        @Schema(title = "章程附件") @NotBlank @Size(max = 60) String charterAttachmentId) {

    /** Votes on one matter. */
    public record Votes(
            @Schema(title = "赞成票") @JsonProperty("for") @NotNull @Min(0) @Max(1_000_000)
            Integer inFavour,

            @Schema(title = "反对票") @NotNull @Min(0) @Max(1_000_000)
            Integer against,

            @Schema(title = "弃权票") @NotNull @Min(0) @Max(1_000_000)
            Integer abstain) {

        long total() {
            return (long) inFavour + against + abstain;
        }
    }

    /** One person elected to one office, with the votes cast. */
    public record Election(
            @Schema(title = "职务") @NotNull Office office,

            @Schema(title = "姓名") @NotBlank @ValidPersonName @Size(min = 2, max = 50)
            String name,

            @Schema(title = "赞成票") @JsonProperty("for") @NotNull @Min(0) @Max(1_000_000)
            Integer inFavour,

            @Schema(title = "反对票") @NotNull @Min(0) @Max(1_000_000)
            Integer against,

            @Schema(title = "弃权票") @NotNull @Min(0) @Max(1_000_000)
            Integer abstain) {

        long total() {
            return (long) inFavour + against + abstain;
        }
    }

    /** The day before that of its start; a term from 29 February ends with February where it has no such day. */
    LocalDate termEnd() {
        LocalDate end = termStart.plusYears(termYears);
        return end.getDayOfMonth() == termStart.getDayOfMonth() ? end.minusDays(1) : end;
    }
}
