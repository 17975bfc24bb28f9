package cn.kexie.acceptance.process;

/** How process {@code acceptance} ended, for the procedure that called it. */
enum AcceptanceOutcome {
    ACCEPTED,
    NOT_ACCEPTED,
    LAPSED
}
