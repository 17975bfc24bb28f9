package cn.kexie.contest.draw.process;

/** Variables of process {@code contest} that the draw reads and writes. */
final class DrawVariables {

    static final String DECISION = "decision";
    static final String DRAW_OUTCOME = "drawOutcome";
    static final String PANELS_OUTCOME = "panelsOutcome";

    static final String ASSIGN = "ASSIGN";

    private DrawVariables() {}
}
