package cn.kexie.contest.ranking;

import cn.kexie.audit.Audited;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestRanked;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.ranking.AwardQuota.Awards;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.platform.ChinaTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ranks the works of a contest once its last stage has its results. */
@Service
@Transactional
public class EntryRanking implements Rankings {

    private final Contests contests;
    private final Entries entries;
    private final RankingRegister rankings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntryRanking(
            Contests contests,
            Entries entries,
            RankingRegister rankings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contests = contests;
        this.entries = entries;
        this.rankings = rankings;
        this.events = events;
        this.clock = clock;
    }

    /** The first ranking; doing it again changes nothing. */
    @Audited(value = "ENTRIES_RANKED", subject = "#contestNo")
    public void rank(String contestNo) {
        Contest contest = contests.lock(contestNo);
        if (rankings.revision(contestNo) > 0) {
            return;
        }
        List<Line> lines = make(contest, "评审结束", Set.of(), false);
        entries.ranked(contestNo, lines.stream().map(Line::entryNo).toList());
        contests.move(contestNo, ContestStatus.RANKED);
        events.publishEvent(new ContestRanked(contestNo));
    }

    @Override
    @Audited(value = "ENTRIES_RANKED", subject = "#contestNo", details = "revision=#result")
    public int rankAgain(String contestNo, String reason, Set<String> emptyGrades, boolean excludedAtBoundary) {
        make(contests.lock(contestNo), reason, emptyGrades, excludedAtBoundary);
        return rankings.revision(contestNo);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> current(String contestNo) {
        return rankings.lines(contestNo, rankings.revision(contestNo));
    }

    @Override
    @Transactional(readOnly = true)
    public int revision(String contestNo) {
        return rankings.revision(contestNo);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Boundary> boundaries(String contestNo) {
        return rankings.revision(contestNo) == 0
                ? List.of()
                : rankings.newest(contestNo).boundaries();
    }

    private List<Line> make(Contest contest, String reason, Set<String> emptyGrades, boolean excludedAtBoundary) {
        ContestRules rules = contest.rules();
        String contestNo = contest.contestNo();
        List<Standing<BigDecimal>> standings = rankings.standings(contestNo, rules);
        Awards awards = new AwardQuota(rules.awards(), emptyGrades, excludedAtBoundary).of(standings);
        List<Line> lines = new RankingNotes(rules, standings, awards).lines();
        rankings.add(
                contestNo,
                new Ranking(
                        rankings.revision(contestNo) + 1,
                        reason,
                        ChinaTime.now(clock),
                        emptyGrades,
                        excludedAtBoundary,
                        awards.boundaries(),
                        rankings.stageNotes(contestNo),
                        lines));
        return lines;
    }
}
