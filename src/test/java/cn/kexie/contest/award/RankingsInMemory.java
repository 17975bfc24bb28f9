package cn.kexie.contest.award;

import cn.kexie.contest.Contest;
import cn.kexie.contest.entry.EntryFacts;
import cn.kexie.contest.ranking.Rankings;
import cn.kexie.contest.rules.AwardRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rankings by score, grades by share and floor; ties as the test says. */
public final class RankingsInMemory implements Rankings {

    private final Contest contest;
    private final EntriesInMemory entries;
    private final List<String> reasons = new ArrayList<>();
    private final List<Boundary> boundaries = new ArrayList<>();
    private List<Line> lines = List.of();

    RankingsInMemory(Contest contest, EntriesInMemory entries) {
        this.contest = contest;
        this.entries = entries;
    }

    /** Why each ranking was made, oldest first. */
    public List<String> reasons() {
        return reasons;
    }

    /** From now on these entries share the last place of a grade. */
    public void tie(String grade, String... entryNos) {
        boundaries.add(new Boundary(grade, 1, List.of(entryNos)));
    }

    @Override
    public List<Line> current(String contestNo) {
        return lines;
    }

    @Override
    public int revision(String contestNo) {
        return reasons.size();
    }

    @Override
    public List<Boundary> boundaries(String contestNo) {
        return boundaries;
    }

    @Override
    public int rankAgain(String contestNo, String reason, Set<String> emptyGrades, boolean excludedAtBoundary) {
        reasons.add(reason);
        List<EntryFacts> admitted = entries.admitted(contestNo);
        Map<Integer, String> grades = grades(admitted.size(), emptyGrades);
        List<Line> ranked = new ArrayList<>();
        for (EntryFacts entry : admitted) {
            int rank = ranked.size() + 1;
            BigDecimal score =
                    new BigDecimal(96 - Integer.parseInt(entry.blindCode().substring(1))).setScale(2);
            ranked.add(new Line(entry.entryNo(), entry.title(), score, rank, grades.get(rank), null));
        }
        lines = ranked;
        return reasons.size();
    }

    private Map<Integer, String> grades(int ranked, Set<String> emptyGrades) {
        Map<Integer, String> grades = new HashMap<>();
        int rank = 1;
        for (AwardRule rule : contest.rules().awards()) {
            int places = Math.max(
                    rank == 1 ? 1 : 0,
                    rule.share().multiply(BigDecimal.valueOf(ranked)).intValue());
            for (int i = 0; i < places && !emptyGrades.contains(rule.grade()); i++) {
                grades.put(rank++, rule.grade());
            }
        }
        return grades;
    }
}
