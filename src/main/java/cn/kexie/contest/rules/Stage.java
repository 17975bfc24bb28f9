package cn.kexie.contest.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 评审阶段, such as 初评 and 终评.
 *
 * @param weight whole per cent of the final score, 0 for a stage that only opens the door to the next
 * @param advance how many entries go on to the next stage, those with the last one's score as well; null for all
 */
public record Stage(
        @NotBlank @Size(max = 20) String name,
        @NotNull @Min(0) @Max(100) Integer weight,
        @Min(1) Integer advance) {

    /** What a plan without stages has. */
    public static final List<Stage> SINGLE = List.of(new Stage("评审", 100, null));
}
