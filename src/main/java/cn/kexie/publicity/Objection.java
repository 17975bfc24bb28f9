package cn.kexie.publicity;

import static cn.kexie.privacy.PersonalRecords.REMOVED;

import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.privacy.Declarer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.With;

/**
 * 异议.
 *
 * @param objectionNo {@code <publicityNo>-<serial>}, null until stored
 * @param statements in the order they were filed, the first of which made it
 * @param filedBy principal that filed it, who alone may read the answer
 * @param decision null while it is being handled, and for good when it ended without one
 * @param answer the reason given
 * @param handledBy user id; never shown
 * @param endedAt when its publicity was cancelled, null otherwise
 */
@With
record Objection(
        String objectionNo,
        String publicityNo,
        String item,
        List<ObjectionStatement> statements,
        String filedBy,
        ObjectionDecision decision,
        String answer,
        String handledBy,
        OffsetDateTime decidedAt,
        OffsetDateTime endedAt) {

    Objection {
        statements = List.copyOf(statements);
    }

    static Objection filed(String publicityNo, ObjectionForm form, String filedBy, OffsetDateTime at) {
        var first = new ObjectionStatement(ObjectionStatement.FIRST, form.name(), form.mobile(), form.reason(), at);
        return new Objection(null, publicityNo, form.item(), List.of(first), filedBy, null, null, null, null, null);
    }

    boolean isPending() {
        return decision == null && endedAt == null;
    }

    Objection numbered(String number) {
        return new Objection(
                number, publicityNo, item, statements, filedBy, decision, answer, handledBy, decidedAt, endedAt);
    }

    OffsetDateTime filedAt() {
        return statements.get(0).filedAt();
    }

    /** What is said next, by whoever says it. */
    ObjectionStatement next(ObjectionForm form, OffsetDateTime at) {
        return new ObjectionStatement(statements.size() + 1, form.name(), form.mobile(), form.reason(), at);
    }

    Objection joined(ObjectionStatement statement) {
        return withStatements(
                Stream.concat(statements.stream(), Stream.of(statement)).toList());
    }

    /** Whether the form is from one of those who said something here. */
    boolean isFrom(ObjectionForm form) {
        return statements.stream()
                .anyMatch(statement -> CanonicalKey.same(statement.name(), form.name())
                        && statement.mobile().equals(form.mobile()));
    }

    boolean concerns(String key) {
        return item.equals(key);
    }

    Objection decided(ObjectionDecision verdict, String reason, UserId userId, OffsetDateTime at) {
        return new Objection(
                objectionNo, publicityNo, item, statements, filedBy, verdict, reason, userId.value(), at, null);
    }

    /** On whose word it is kept: of the enterprise that filed it; what a member of staff has filed is the office's. */
    Declarer declarer() {
        return filedBy.startsWith(Objector.ENTERPRISE)
                ? Declarer.enterprise(filedBy.substring(Objector.ENTERPRISE.length()))
                : Declarer.OFFICE;
    }

    /** The objection without who said this and why; what was answered stays as it was written. */
    Objection withoutObjector(Predicate<ObjectionStatement> whose) {
        return withStatements(statements.stream()
                .map(statement -> whose.test(statement) ? statement.withoutObjector() : statement)
                .toList());
    }

    Objection withoutWords() {
        return withoutObjector(all -> true).withAnswer(answer == null ? null : REMOVED);
    }

    boolean isEnded() {
        return endedAt != null;
    }

    Objection ended(OffsetDateTime at) {
        return new Objection(objectionNo, publicityNo, item, statements, filedBy, null, null, null, null, at);
    }
}
