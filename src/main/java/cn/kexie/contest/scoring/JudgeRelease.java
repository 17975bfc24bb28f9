package cn.kexie.contest.scoring;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.Assignments;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专家退出评审, until the ranks are known: what is submitted counts, what is not goes to others. */
@Service
@Transactional
public class JudgeRelease {

    private static final ContestStatus[] STAFFED = {
        ContestStatus.DRAFT, ContestStatus.PUBLISHED, ContestStatus.OPEN, ContestStatus.CLOSED, ContestStatus.JUDGING
    };

    private final Contests contests;
    private final ContestJudges judges;
    private final Assignments assignments;
    private final JudgingRounds rounds;
    private final JudgingProcess process;
    private final Cases cases;

    JudgeRelease(
            Contests contests,
            ContestJudges judges,
            Assignments assignments,
            JudgingRounds rounds,
            JudgingProcess process,
            Cases cases) {
        this.contests = contests;
        this.judges = judges;
        this.assignments = assignments;
        this.rounds = rounds;
        this.process = process;
        this.cases = cases;
    }

    /**
     * Takes the judge out of the pool for good. Refused: 409 WRONG_STATE once the ranks are known; 404 UNKNOWN_JUDGE; 409
     * JUDGE_RELEASED.
     *
     * @param reason kept in the pool; the timeline, which others read, does not tell it
     * @return works nobody is left for, each with the reason, in Chinese
     */
    public Map<String, String> release(String contestNo, int judgeNo, String reason) {
        Contest contest = contests.lock(contestNo);
        cases.lock(CaseNo.of(contestNo), "更换评审专家", STAFFED);
        judges.release(contestNo, judgeNo, reason);
        // The request names the judge by number: a pseudonym beside it would tell who gave which scores.
        cases.note(CaseNo.of(contestNo), new CaseEvent("JUDGE_RELEASED", "一名评审专家退出评审", "组委会"));
        return contests.status(contestNo) == ContestStatus.JUDGING ? replace(contest, judgeNo) : Map.of();
    }

    private Map<String, String> replace(Contest contest, int judgeNo) {
        String contestNo = contest.contestNo();
        Map<String, String> without = assignments.replaceAll(contestNo, contest.stage(), judgeNo, "专家退出评审");
        process.nothingLeft(contestNo, contest.stage(), judgeNo);
        rounds.closeIfComplete(contestNo, contest.stage());
        return without;
    }
}
