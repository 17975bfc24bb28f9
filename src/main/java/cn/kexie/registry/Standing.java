package cn.kexie.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * What holds of an entry during a span.
 *
 * @param status as decided, never RENEWAL_DUE or EXPIRED
 * @param suspendedUntil last day of a suspension; null when it has no end or there is none
 * @param successorNo entry it was merged into
 */
record Standing(
        EntryStatus status,
        LocalDate suspendedUntil,
        Validity validity,
        String holderName,
        String title,
        List<Fact> facts,
        String successorNo) {

    /** The same as {@link EntryRows#STATUS} in SQL. */
    EntryStatus on(LocalDate day) {
        if (!status.living()) {
            return status;
        }
        if (validity.to() != null && validity.to().isBefore(day)) {
            return EntryStatus.EXPIRED;
        }
        if (status == EntryStatus.RECTIFYING || isSuspendedOn(day)) {
            return status;
        }
        boolean due = validity.to() != null && !validity.renewalOpensOn().isAfter(day);
        return due ? EntryStatus.RENEWAL_DUE : EntryStatus.ACTIVE;
    }

    boolean allows(EntryEvent event, LocalDate day) {
        EntryStatus now = on(day);
        return event.possibleFrom(now) || event == EntryEvent.RESUMED && isSuspensionOver(now);
    }

    /** It holds again by itself; that may still be put on record. */
    private boolean isSuspensionOver(EntryStatus now) {
        return status == EntryStatus.SUSPENDED && now.living();
    }

    Standing become(EntryStatus next) {
        return become(next, null, null);
    }

    Standing suspended(LocalDate until) {
        return become(EntryStatus.SUSPENDED, until, null);
    }

    Standing mergedInto(String successor) {
        return become(EntryStatus.MERGED, null, successor);
    }

    Standing valid(LocalDate to) {
        return new Standing(
                status, suspendedUntil, new Validity(validity.from(), to), holderName, title, facts, successorNo);
    }

    private Standing become(EntryStatus next, LocalDate until, String successor) {
        return new Standing(next, until, validity, holderName, title, facts, successor);
    }

    private boolean isSuspendedOn(LocalDate day) {
        return status == EntryStatus.SUSPENDED && (suspendedUntil == null || !suspendedUntil.isBefore(day));
    }
}
