package cn.kexie.contest.rules;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * 奖项设置.
 *
 * @param share of the ranked entries, from 0 to 1
 * @param floor least published score that can win it, inclusive
 */
public record AwardRule(
        @NotBlank @Size(max = 40) String grade,
        @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal share,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal floor) {}
