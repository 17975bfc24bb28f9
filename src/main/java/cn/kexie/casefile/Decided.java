package cn.kexie.casefile;

import cn.kexie.platform.identity.UserId;

/**
 * What came out of a step, in the words of the model and the form it was done under.
 *
 * @param step id of the step in the model
 * @param stepText its name
 * @param text the decision as the record words it
 * @param opinion the reason given, null where none was
 * @param userId the account that decided, null for silence and for votes
 */
public record Decided(String step, String stepText, String text, String opinion, UserId userId) {

    /** For the record: {@code decision} is what the program goes by, {@code role} who decided, in Chinese. */
    public Opinion opinion(Enum<?> decision, String role) {
        return opinion(decision.name(), role);
    }

    public Opinion opinion(String decision, String role) {
        return new Opinion(step, stepText, decision, text, opinion, role, userId);
    }

    public Decided withStepText(String words) {
        return new Decided(step, words, text, opinion, userId);
    }

    /** Refused with 422 REASON_REQUIRED when the decision needs a reason and has none. */
    public void requireReason(boolean needed) {
        Reasons.require(needed, text, opinion);
    }
}
