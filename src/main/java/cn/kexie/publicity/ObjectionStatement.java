package cn.kexie.publicity;

import static cn.kexie.privacy.PersonalRecords.REMOVED;

import java.time.OffsetDateTime;

/**
 * 陈述: what somebody says against an item. The first makes the objection, what the same key says of the same item while that is
 * being handled joins it.
 *
 * @param serial within its objection, from 1
 */
record ObjectionStatement(int serial, String name, String mobile, String reason, OffsetDateTime filedAt) {

    static final int FIRST = 1;

    ObjectionStatement withoutObjector() {
        return new ObjectionStatement(serial, REMOVED, "", REMOVED, filedAt);
    }

    /** Names do not belong into logs. */
    @Override
    public String toString() {
        return "ObjectionStatement[%d]".formatted(serial);
    }
}
