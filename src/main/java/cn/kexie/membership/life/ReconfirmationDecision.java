package cn.kexie.membership.life;

/** How the secretariat ends a re-confirmation before its period does. */
public enum ReconfirmationDecision {
    CONFIRM_REST,
    CLOSE
}
