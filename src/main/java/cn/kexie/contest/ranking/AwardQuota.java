package cn.kexie.contest.ranking;

import cn.kexie.contest.rules.AwardRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 评奖名额: grade by grade, the next ranks whose published score reaches the floor. Places that nobody reaches lapse. Works
 * that share the rank at the end of a grade's places are all in, or all out where the committee says so.
 *
 * @param emptyGrades grades that are not given; their works compete for the next one
 * @param excludedAtBoundary whether works sharing the last place of a grade are left out of it
 */
record AwardQuota(List<AwardRule> rules, Set<String> emptyGrades, boolean excludedAtBoundary) {

    /** @param ranked in the order of rank */
    Awards of(List<? extends Ranked> ranked) {
        Awards awards = new Awards(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        int next = 0;
        for (int i = 0; i < rules.size(); i++) {
            if (!emptyGrades.contains(rules.get(i).grade())) {
                next = new Grade(rules.get(i), places(i, ranked.size()), ranked, awards).give(next, excludedAtBoundary);
            }
        }
        return awards;
    }

    /** floor(share × n), at least one of the first grade. */
    int places(int grade, int ranked) {
        int places = rules.get(grade)
                .share()
                .multiply(BigDecimal.valueOf(ranked))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
        return grade == 0 && ranked > 0 ? Math.max(1, places) : places;
    }

    /** What a quota has to know of a work. */
    interface Ranked {

        String entryNo();

        BigDecimal score();

        int rank();
    }

    /**
     * @param grades by entry number, in the order of rank
     * @param boundaries ranks that are shared at the end of a grade's places
     * @param floorMissed by entry number, the grade whose places reached the work but whose floor its score did not
     */
    record Awards(Map<String, String> grades, List<Rankings.Boundary> boundaries, Map<String, AwardRule> floorMissed) {}

    private record Grade(AwardRule rule, int places, List<? extends Ranked> ranked, Awards awards) {

        int give(int from, boolean excluded) {
            int end = Math.min(from + places, ranked.size());
            int reaching = from;
            while (reaching < end && reaches(reaching)) {
                reaching++;
            }
            for (int missed = reaching; missed < end; missed++) {
                awards.floorMissed.putIfAbsent(ranked.get(missed).entryNo(), rule);
            }
            int given = reaching == end && end > from ? atBoundary(from, end, excluded) : reaching;
            ranked.subList(from, given).forEach(work -> awards.grades.put(work.entryNo(), rule.grade()));
            return given;
        }

        private boolean reaches(int index) {
            return ranked.get(index).score().compareTo(rule.floor()) >= 0;
        }

        private int atBoundary(int from, int end, boolean excluded) {
            int rank = ranked.get(end - 1).rank();
            int first = end - 1;
            while (first > from && ranked.get(first - 1).rank() == rank) {
                first--;
            }
            int last = end;
            while (last < ranked.size() && ranked.get(last).rank() == rank) {
                last++;
            }
            if (last == end) {
                return end;
            }
            List<String> sharing =
                    ranked.subList(first, last).stream().map(Ranked::entryNo).toList();
            awards.boundaries.add(new Rankings.Boundary(rule.grade(), places, sharing));
            return excluded ? first : last;
        }
    }
}
