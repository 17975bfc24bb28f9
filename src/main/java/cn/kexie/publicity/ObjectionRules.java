package cn.kexie.publicity;

import java.util.Optional;

/** What a procedure adds to the rules of objections to its own lists. Asked about the cases of every procedure. */
public interface ObjectionRules {

    /** Refuses an objection that the procedure does not admit. */
    default void requireAdmissible(String caseNo, ObjectionForm form, Objector objector) {}

    /** Why this person may not decide on the item, in Chinese; empty when nothing speaks against it. */
    default Optional<String> obstacle(String caseNo, String item, String userId) {
        return Optional.empty();
    }
}
