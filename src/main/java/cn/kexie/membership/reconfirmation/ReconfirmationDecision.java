package cn.kexie.membership.reconfirmation;

/** How the secretariat ends a re-confirmation before its period does. */
public enum ReconfirmationDecision {
    CONFIRM_REST,
    CLOSE
}
