package cn.kexie.contest.award;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.ranking.Rankings;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 表彰: the decision, the certificates, the end of the contest. */
@Service
@Transactional
public class Commendation {

    private final Contests contests;
    private final Rankings rankings;
    private final Entries entries;
    private final AwardRegister register;
    private final AwardPapers papers;
    private final Cases cases;

    Commendation(
            Contests contests,
            Rankings rankings,
            Entries entries,
            AwardRegister register,
            AwardPapers papers,
            Cases cases) {
        this.contests = contests;
        this.rankings = rankings;
        this.entries = entries;
        this.register = register;
        this.papers = papers;
        this.cases = cases;
    }

    /** Awards, issues the papers and ends the contest; a second time changes nothing. */
    @Audited(value = "AWARDS_GRANTED", subject = "#contestNo")
    public void commend(String contestNo) {
        Contest contest = contests.lock(contestNo);
        if (contests.status(contestNo) == ContestStatus.AWARDED) {
            return;
        }
        ProposedAwards awards = ProposedAwards.of(contest, rankings.current(contestNo));
        entries.awarded(contestNo, awards.byEntry());
        contests.move(contestNo, ContestStatus.AWARDED);
        cases.conclude(CaseNo.of(contestNo), Map.of("awarded", awards.counts()));
        cases.note(CaseNo.of(contestNo), new CaseEvent("AWARDED", text(awards), Roles.OFFICE));
        if (!awards.isEmpty()) {
            register.certify(contestNo, awards.byEntry(), papers.issue(contest, awards));
        }
    }

    private static String text(ProposedAwards awards) {
        return awards.isEmpty()
                ? "竞赛结束，本次竞赛没有作品获奖"
                : "已作出表彰决定，%d 件作品获奖，证书已制发".formatted(awards.lines().size());
    }
}
