package cn.kexie.contest.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 评审指标, scored with a whole number from 0 to 100.
 *
 * @param weight whole per cent; those of a contest add up to 100
 */
public record Criterion(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 60) String name,
        @NotNull @Min(1) @Max(100) Integer weight) {}
