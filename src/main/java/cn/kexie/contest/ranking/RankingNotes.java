package cn.kexie.contest.ranking;

import cn.kexie.contest.ranking.AwardQuota.Awards;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of each work what the rules did to it: how a tie was decided, a shared rank, a floor missed, a boundary. */
record RankingNotes(ContestRules rules, List<Standing<BigDecimal>> standings, Awards awards) {

    /** The ranking in its order, with notes. Titles are not part of what is stored, so they are left out. */
    List<Rankings.Line> lines() {
        Map<String, String> boundaries = boundaries();
        List<String> rungs = TieLadder.of(rules.criteria()).names();
        List<Rankings.Line> lines = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            lines.add(line(i, rungs, boundaries));
        }
        return lines;
    }

    private Rankings.Line line(int index, List<String> rungs, Map<String, String> boundaries) {
        Standing<BigDecimal> work = standings.get(index);
        List<String> notes = new ArrayList<>();
        stage(work, notes);
        ties(index, rungs, notes);
        floor(work, notes);
        if (boundaries.containsKey(work.entryNo())) {
            notes.add(boundaries.get(work.entryNo()));
        }
        return new Rankings.Line(
                work.entryNo(),
                null,
                work.score(),
                work.rank(),
                awards.grades().get(work.entryNo()),
                notes.isEmpty() ? null : String.join("；", notes));
    }

    private void stage(Standing<BigDecimal> work, List<String> notes) {
        if (work.reached() < rules.stages().size()) {
            notes.add("未进入%s".formatted(rules.stages().get(work.reached()).name()));
        }
    }

    private void ties(int index, List<String> rungs, List<String> notes) {
        Standing<BigDecimal> work = standings.get(index);
        if (index > 0) {
            Standing<BigDecimal> ahead = standings.get(index - 1);
            if (ahead.rank() == work.rank()) {
                notes.add("与%s各项均相同，并列第%d名".formatted(ahead.entryNo(), work.rank()));
            } else if (ahead.sameScore(work)) {
                notes.add(decided(ahead, work, rungs, "低于"));
            }
        }
        if (index + 1 < standings.size()) {
            Standing<BigDecimal> behind = standings.get(index + 1);
            if (behind.rank() == work.rank()) {
                notes.add("与%s各项均相同，并列第%d名".formatted(behind.entryNo(), work.rank()));
            } else if (behind.sameScore(work)) {
                notes.add(decided(behind, work, rungs, "高于"));
            }
        }
    }

    private static String decided(
            Standing<BigDecimal> other, Standing<BigDecimal> work, List<String> rungs, String side) {
        int rung = TieLadder.deciding(other.ladder(), work.ladder());
        return "与%s同分，%s%s对方".formatted(other.entryNo(), rungs.get(rung), side);
    }

    private void floor(Standing<BigDecimal> work, List<String> notes) {
        AwardRule missed = awards.floorMissed().get(work.entryNo());
        if (missed != null) {
            notes.add("名次在“%s”名额内，但未达分数线%s分"
                    .formatted(
                            missed.grade(), missed.floor().stripTrailingZeros().toPlainString()));
        }
    }

    private Map<String, String> boundaries() {
        Map<String, String> notes = new HashMap<>();
        for (Rankings.Boundary boundary : awards.boundaries()) {
            boundary.entryNos()
                    .forEach(entryNo -> notes.put(
                            entryNo,
                            "“%s”名额%d个，末位由%d件并列"
                                    .formatted(
                                            boundary.grade(),
                                            boundary.places(),
                                            boundary.entryNos().size())));
        }
        return notes;
    }
}
