package cn.kexie.contest.ranking;

import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.Assignments;
import cn.kexie.contest.ranking.RankingRegister.Panel;
import cn.kexie.contest.ranking.Standardisation.Moments;
import cn.kexie.contest.rules.ContestRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 一轮评审结束后的处理: whether the panels suffice, and what they give. */
@Service
@Transactional
public class StageAssessment {

    private static final int NAMED = 20;

    private final Contests contests;
    private final RankingRegister rankings;
    private final Assignments assignments;

    StageAssessment(Contests contests, RankingRegister rankings, Assignments assignments) {
        this.contests = contests;
        this.rankings = rankings;
        this.assignments = assignments;
    }

    /**
     * Looks at the sheets of the stage that has just ended. Works whose totals lie too far apart get one more judge, once;
     * works with too few sheets are named; else the results of the stage are stored and the contest goes to its next stage.
     *
     * @param incompleteAccepted whether the office has decided to go on without the works that have too few sheets
     */
    public Assessment assess(String contestNo, boolean incompleteAccepted) {
        Contest contest = contests.lock(contestNo);
        List<Panel> panels = rankings.panels(contestNo, contest.stage());
        if (askMoreJudges(contest, panels)) {
            return new Assessment(RoundVerdict.DIVERGENT, false, List.of());
        }
        List<String> incomplete = incomplete(contest.rules(), panels);
        if (!incomplete.isEmpty() && !incompleteAccepted) {
            return new Assessment(RoundVerdict.INCOMPLETE, false, incomplete);
        }
        store(contest, incomplete);
        return new Assessment(RoundVerdict.COMPLETE, goOn(contest), incomplete);
    }

    private boolean askMoreJudges(Contest contest, List<Panel> panels) {
        if (contest.rules().divergence() == null) {
            return false;
        }
        Set<String> asked = rankings.divergencesRecorded(contest.contestNo(), contest.stage());
        List<Panel> diverging = panels.stream()
                .filter(panel -> panel.spread() != null
                        && panel.spread().compareTo(contest.rules().divergence()) > 0)
                .filter(panel -> !asked.contains(panel.entryNo()))
                .toList();
        return !diverging.isEmpty() && askMoreJudgesFor(contest, diverging);
    }

    private boolean askMoreJudgesFor(Contest contest, List<Panel> diverging) {
        List<String> entryNos = diverging.stream().map(Panel::entryNo).toList();
        String reason = "分差超过%s分，增派一名评审专家"
                .formatted(contest.rules().divergence().stripTrailingZeros().toPlainString());
        Collection<String> unfilled = assignments.addJudge(contest.contestNo(), contest.stage(), entryNos, reason);
        rankings.recordDivergences(contest.contestNo(), contest.stage(), diverging, unfilled);
        return unfilled.size() < entryNos.size();
    }

    private static List<String> incomplete(ContestRules rules, List<Panel> panels) {
        return panels.stream()
                .filter(panel -> panel.sheets() < rules.minimumPanel())
                .map(Panel::entryNo)
                .toList();
    }

    private void store(Contest contest, List<String> incomplete) {
        List<String> notes = new ArrayList<>();
        standardise(contest).ifPresent(notes::add);
        if (!incomplete.isEmpty()) {
            notes.add("%s：评分不足%d份，不参加排名：%s"
                    .formatted(stageName(contest), contest.rules().minimumPanel(), named(incomplete)));
        }
        rankings.storeStage(contest.contestNo(), contest.stage(), contest.rules());
        rankings.storeStageNotes(contest.contestNo(), contest.stage(), notes);
    }

    /** @return what to note about it, nothing when it is not asked for */
    private Optional<String> standardise(Contest contest) {
        if (!contest.rules().standardise()) {
            return Optional.empty();
        }
        List<Moments> judges = rankings.moments(contest.contestNo(), contest.stage());
        Optional<String> obstacle = Standardisation.obstacle(judges);
        rankings.storeScales(
                contest.contestNo(),
                contest.stage(),
                obstacle.isPresent() ? List.of() : Standardisation.scales(judges));
        return Optional.of(obstacle.map(why -> "%s：未作标准分校正，按原始总分计算。原因：%s".formatted(stageName(contest), why))
                .orElseGet(() -> "%s：已按标准分校正评审尺度".formatted(stageName(contest))));
    }

    private boolean goOn(Contest contest) {
        boolean more = contest.stage() < contest.rules().stages().size();
        if (more) {
            contests.nextStage(contest.contestNo());
        }
        return more;
    }

    private static String stageName(Contest contest) {
        return contest.rules().stages().get(contest.stage() - 1).name();
    }

    private static String named(List<String> entryNos) {
        String first = String.join("、", entryNos.subList(0, Math.min(NAMED, entryNos.size())));
        return entryNos.size() > NAMED ? "%s等%d件".formatted(first, entryNos.size()) : first;
    }

    /**
     * What became of the round.
     *
     * @param moreStages whether another stage follows a complete one
     * @param incomplete works with too few sheets to be ranked
     */
    public record Assessment(RoundVerdict verdict, boolean moreStages, List<String> incomplete) {}
}
