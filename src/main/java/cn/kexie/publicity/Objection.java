package cn.kexie.publicity;

import static cn.kexie.privacy.PersonalRecords.REMOVED;

import cn.kexie.privacy.Declarer;
import java.time.OffsetDateTime;
import java.util.List;

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

    /** On whose word it is kept: of the enterprise that filed it; what a member of staff has filed is the office's. */
    Declarer declarer() {
        return filedBy.startsWith(Objector.ENTERPRISE)
                ? Declarer.enterprise(filedBy.substring(Objector.ENTERPRISE.length()))
                : Declarer.OFFICE;
    }

    /** The objection without who objected and why; what was answered stays as it was written. */
    Objection withoutObjector() {
        return reworded(new ObjectionForm(form.item(), REMOVED, "", REMOVED, List.of()), answer);
    }

    Objection withoutWords() {
        return reworded(withoutObjector().form(), answer == null ? null : REMOVED);
    }

    private Objection reworded(ObjectionForm words, String newAnswer) {
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
