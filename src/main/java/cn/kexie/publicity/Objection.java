package cn.kexie.publicity;

import java.time.OffsetDateTime;

/**
 * 异议.
 *
 * @param objectionNo {@code <publicityNo>-<serial>}, null until stored
 * @param filedBy principal that filed it, who alone may read the answer
 * @param decision null while it is being handled
 * @param answer the reason given
 * @param handledBy user id; never shown
 */
record Objection(
        String objectionNo,
        String publicityNo,
        ObjectionForm form,
        String filedBy,
        OffsetDateTime filedAt,
        ObjectionDecision decision,
        String answer,
        String handledBy,
        OffsetDateTime decidedAt) {

    static Objection filed(String publicityNo, ObjectionForm form, String filedBy, OffsetDateTime at) {
        return new Objection(null, publicityNo, form, filedBy, at, null, null, null, null);
    }

    boolean isPending() {
        return decision == null;
    }

    Objection numbered(String number) {
        return new Objection(number, publicityNo, form, filedBy, filedAt, decision, answer, handledBy, decidedAt);
    }

    Objection decided(ObjectionDecision verdict, String reason, String userId, OffsetDateTime at) {
        return new Objection(objectionNo, publicityNo, form, filedBy, filedAt, verdict, reason, userId, at);
    }
}
