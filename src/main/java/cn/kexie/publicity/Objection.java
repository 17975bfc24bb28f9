package cn.kexie.publicity;

import java.time.OffsetDateTime;

/**
 * 异议.
 *
 * @param objectionNo {@code <publicityNo>-<serial>}, null until stored
 * @param filedBy principal that filed it, who alone may read the answer
 * @param decision null while it is being handled, and for good when it ended without one
 * @param answer the reason given
 * @param handledBy user id; never shown
 * @param endedAt when its publicity was cancelled, null otherwise
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
        OffsetDateTime decidedAt,
        OffsetDateTime endedAt) {

    static Objection filed(String publicityNo, ObjectionForm form, String filedBy, OffsetDateTime at) {
        return new Objection(null, publicityNo, form, filedBy, at, null, null, null, null, null);
    }

    boolean isPending() {
        return decision == null && endedAt == null;
    }

    Objection numbered(String number) {
        return new Objection(
                number, publicityNo, form, filedBy, filedAt, decision, answer, handledBy, decidedAt, endedAt);
    }

    Objection decided(ObjectionDecision verdict, String reason, String userId, OffsetDateTime at) {
        return new Objection(objectionNo, publicityNo, form, filedBy, filedAt, verdict, reason, userId, at, null);
    }

    /** The same objection in other words, such as without names. */
    Objection reworded(ObjectionForm words, String newAnswer) {
        return new Objection(
                objectionNo, publicityNo, words, filedBy, filedAt, decision, newAnswer, handledBy, decidedAt, endedAt);
    }

    boolean isEnded() {
        return endedAt != null;
    }

    Objection ended(OffsetDateTime at) {
        return new Objection(objectionNo, publicityNo, form, filedBy, filedAt, null, null, null, null, at);
    }
}
