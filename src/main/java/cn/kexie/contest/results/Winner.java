package cn.kexie.contest.results;

import java.math.BigDecimal;

/**
 * An award as everybody may read it.
 *
 * @param applicant the unit that entered the work; nobody's name
 * @param category the track it was entered in, in Chinese
 * @param revoked whether the award was taken back
 */
public record Winner(
        String entryNo,
        String title,
        String applicant,
        String category,
        BigDecimal score,
        int rank,
        String grade,
        boolean revoked) {}
