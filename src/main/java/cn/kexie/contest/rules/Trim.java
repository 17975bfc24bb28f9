package cn.kexie.contest.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** 去掉最高分和最低分: from so many judges on, this many totals at either end do not count. */
public record Trim(
        @NotNull @Min(3) @Max(99) Integer from,
        @NotNull @Min(0) @Max(10) Integer drop) {}
