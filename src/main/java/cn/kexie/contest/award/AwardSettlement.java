package cn.kexie.contest.award;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.ranking.Rankings;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公示结束: entries with an objection upheld are out, and the ranking is made anew without them. */
@Service
@Transactional
public class AwardSettlement {

    private static final String REASON = "公示期间的实名异议经核实成立";

    private final Contests contests;
    private final Rankings rankings;
    private final Entries entries;
    private final Publicities publicities;
    private final AwardRegister register;
    private final Cases cases;

    AwardSettlement(
            Contests contests,
            Rankings rankings,
            Entries entries,
            Publicities publicities,
            AwardRegister register,
            Cases cases) {
        this.contests = contests;
        this.rankings = rankings;
        this.entries = entries;
        this.publicities = publicities;
        this.register = register;
        this.cases = cases;
    }

    /** @return whether others have gained or changed a grade, which has to be made public as well */
    public boolean settle(String contestNo) {
        Contest contest = contests.lock(contestNo);
        Set<String> upheld = publicities.upheld(CaseNo.of(contestNo));
        if (!upheld.isEmpty()) {
            upheld.forEach(entryNo -> entries.disqualified(contestNo, entryNo, REASON));
            rankAgain(contestNo, upheld);
        }
        return !ProposedAwards.of(contest, rankings.current(contestNo))
                .changedSince(register.published(contestNo))
                .isEmpty();
    }

    private void rankAgain(String contestNo, Set<String> upheld) {
        AwardChoice choice = register.choice(contestNo);
        String reason = "异议成立，取消%s的资格，重新排定名次"
                .formatted(quoted(entries.titles(contestNo, upheld).values()));
        int revision = rankings.rankAgain(contestNo, reason, choice.emptyGrades(), choice.excludedAtBoundary());
        cases.note(
                CaseNo.of(contestNo),
                new CaseEvent("RANKED_AGAIN", "%s，形成第 %d 版名次".formatted(reason, revision), Roles.SUPERVISION));
    }

    private static String quoted(Collection<String> titles) {
        return titles.stream().sorted().map(title -> "《" + title + "》").collect(Collectors.joining("、"));
    }
}
