package cn.kexie.contest.staffing;

import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.platform.text.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 增补评审专家 as it is asked for. */
@Schema(name = "ContestJudgesAddition")
public record JudgesAddition(
        @Schema(title = "评审专家")
        @NotEmpty
        @Size(max = 2000)
        @Distinct(by = "name", unless = "employerCode", message = JudgeNomination.ONCE)
        List<@NotNull @Valid JudgeNomination> judges) {

    public JudgesAddition {
        judges = judges == null ? List.of() : judges;
    }
}
