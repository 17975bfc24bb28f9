package cn.kexie.contest.ranking;

import java.math.BigDecimal;

/**
 * 评审尺度: how far a judge's totals lie from those the same works got from their whole panels.
 *
 * @param deviation mean of total less panel mean; below zero is stricter than the others
 * @param spread standard deviation of the judge's totals
 * @param dropped how many of the totals did not count
 */
public record JudgeSeverity(
        int stage, String judge, int sheets, BigDecimal mean, BigDecimal deviation, BigDecimal spread, int dropped) {}
