package cn.kexie.registry.reading;

import java.time.LocalDate;

/**
 * What a list of entries is restricted to and how it is sorted, as somebody typed it. What is null does not restrict.
 *
 * @param regionCode place of the holder; a province or city stands for all of it
 * @param holder credit code of the holder
 * @param q part of the number, the title or the name of the holder
 * @param asOf day on which it was so; null for today
 * @param sort null for the number
 */
public record EntryFilter(
        String status, String authority, String regionCode, String holder, String q, LocalDate asOf, String sort) {}
