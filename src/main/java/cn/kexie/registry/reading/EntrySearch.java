package cn.kexie.registry.reading;

import cn.kexie.registry.EntryStatus;
import java.time.LocalDate;

/**
 * Which entries a list shows. What is null does not restrict.
 *
 * @param region beginning of the region codes
 * @param key part of what is searched, as a canonical key
 */
record EntrySearch(
        String register,
        Reader reader,
        LocalDate day,
        EntryStatus status,
        String authority,
        String region,
        String holder,
        String key,
        EntryOrder order) {}
