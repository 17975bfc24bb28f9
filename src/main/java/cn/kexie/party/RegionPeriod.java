package cn.kexie.party;

import java.time.LocalDate;

/** A region as it was from {@code from} (inclusive) to {@code to} (exclusive). */
record RegionPeriod(Region region, LocalDate from, LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    boolean overlaps(RegionPeriod other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
