package cn.kexie.casefile;

/**
 * How many cases share what is not null.
 *
 * @param month in which they were submitted, such as 2026-03
 * @param open how many of them are not finished
 */
public record CaseTally(
        String procedure,
        String status,
        String authorityCode,
        String authorityName,
        String month,
        long cases,
        long open) {}
