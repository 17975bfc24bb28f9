package cn.kexie.contest.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** 名次: made once a stage is complete, and anew, as another revision, after a disqualification. */
public interface Rankings {

    /** The newest ranking, by rank; empty before there is one. */
    List<Line> current(String contestNo);

    /** Number of the newest ranking, 0 before there is one. */
    int revision(String contestNo);

    /** Entries that share the rank at the end of a grade's places: by default both are in. */
    List<Boundary> boundaries(String contestNo);

    /**
     * Ranks anew and proposes awards.
     *
     * @param reason why, in Chinese
     * @param emptyGrades grades that stay empty
     * @param excludedAtBoundary whether entries sharing the last place of a grade are left out of it
     */
    int rankAgain(String contestNo, String reason, Set<String> emptyGrades, boolean excludedAtBoundary);

    /** One entry in a ranking. @param grade null without award */
    record Line(String entryNo, String title, BigDecimal score, int rank, String grade, String note) {}

    /** @param places of the grade; entryNos those that share the rank at its end */
    record Boundary(String grade, int places, List<String> entryNos) {}
}
