package cn.kexie.publicity.process;

/** How process {@code publicity} ended, for the procedure that called it; which items were taken out is in the register. */
enum PublicityOutcome {
    CONFIRMED
}
