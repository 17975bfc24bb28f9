package cn.kexie.contest.ranking.process;

/** Variables of process {@code contest} that the ranking reads and sets. */
final class RankingVariables {

    static final String PANELS_OUTCOME = "panelsOutcome";
    static final String ROUND_VERDICT = "roundVerdict";
    static final String MORE_STAGES = "moreStages";

    private RankingVariables() {}
}
