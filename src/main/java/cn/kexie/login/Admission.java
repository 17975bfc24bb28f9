package cn.kexie.login;

import cn.kexie.platform.identity.UserId;

/** What became of somebody who came from the provider. */
public record Admission(Outcome outcome, UserId userId) {

    /** Whether, and if not why. */
    public enum Outcome {
        ADMITTED,
        /** The name cannot be the name of an account. */
        UNUSABLE_NAME,
        /** There is such an account, and nobody has said that it is this person's. */
        ACCOUNT_TAKEN,
        /** An administrator deleted the account. */
        ACCOUNT_REMOVED,
        /** In no group, so there is nothing to do here. */
        NO_POST
    }

    static Admission refused(Outcome why) {
        return new Admission(why, null);
    }
}
