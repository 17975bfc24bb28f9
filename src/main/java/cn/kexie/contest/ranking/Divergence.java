package cn.kexie.contest.ranking;

import java.math.BigDecimal;

/**
 * 分差过大: a work whose totals lay farther apart than the rules allow.
 *
 * @param judgeFound whether somebody was left who could be asked as well
 */
public record Divergence(int stage, String entryNo, String title, BigDecimal spread, boolean judgeFound) {}
