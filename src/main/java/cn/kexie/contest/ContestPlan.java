package cn.kexie.contest;

import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.text.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.With;

/** 竞赛方案. What is left out is taken from decision table {@code contest-rule} when the contest is published. */
@With
public record ContestPlan(
        @Schema(title = "竞赛名称") @NotBlank @Size(max = 100) String title,
        @Schema(title = "范围") @NotNull ContestScope scope,

        @Schema(title = "批准文号", description = "跨单位评比表彰必填") @Size(max = 60)
        String approvalNo,

        @Schema(title = "参赛类别") @NotEmpty @Size(max = 30) @Distinct(code = ContestPlan.DOUBLED)
        List<@NotBlank @Size(max = 40) String> categories,

        @Schema(title = "评审指标") @NotEmpty @Size(max = 20) @Distinct(by = "code", code = ContestPlan.DOUBLED)
        List<@NotNull @Valid Criterion> criteria,

        @Schema(title = "申报开始") @NotNull OffsetDateTime entriesOpen,
        @Schema(title = "申报截止") @NotNull OffsetDateTime entriesClose,

        @Schema(title = "每件作品的评审专家数") @NotNull @Min(1) @Max(15)
        Integer judgesPerEntry,

        @Schema(title = "去掉最高分和最低分") @Valid Trim trim,

        @Schema(title = "奖项") @Size(max = 10) @Distinct(by = "grade", code = ContestPlan.DOUBLED)
        List<@NotNull @Valid AwardRule> awards,

        @Schema(title = "评审专家")
        @NotNull
        @Size(max = 2000)
        @Distinct(by = "name", unless = "employerCode", message = JudgeNomination.ONCE)
        List<@NotNull @Valid JudgeNomination> judges,

        @Schema(title = "主办单位", description = "工作人员代所在科协举办时填写机构代码") @Size(max = 40)
        String organiser,

        @Schema(title = "盲评") Boolean blinded,

        @Schema(title = "评审阶段") @Size(min = 1, max = 5) @Distinct(by = "name", code = ContestPlan.DOUBLED)
        List<@NotNull @Valid Stage> stages,

        @Schema(title = "分差上限", description = "一件作品的总分极差超过此数，增派一名专家") @DecimalMin("1") @DecimalMax("100")
        BigDecimal divergence,

        @Schema(title = "标准分校正") Boolean standardise,
        @Schema(title = "每个推荐单位的名额") @Min(1) Integer quotaPerUnit) {

    static final String DOUBLED = "DOUBLED";

    /** 年度: that in which entries open as planned; postponing does not change it. */
    int year() {
        return entriesOpen.atZoneSameInstant(ChinaTime.ZONE).getYear();
    }
}
