package cn.kexie.contest.staffing;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 增补评审专家: until the ranks are known. */
@Service
@Transactional
public class ContestStaffing {

    private final Contests contests;
    private final ContestJudges judges;
    private final Cases cases;

    ContestStaffing(Contests contests, ContestJudges judges, Cases cases) {
        this.contests = contests;
        this.judges = judges;
        this.cases = cases;
    }

    /** @param findings what reading the nominations has found; 422 with everything wrong with them */
    public void add(String contestNo, List<JudgeNomination> nominations, Findings findings) {
        Contest contest = contests.lock(contestNo);
        cases.lock(
                CaseNo.of(contestNo),
                "增补评审专家",
                ContestStatus.DRAFT,
                ContestStatus.PUBLISHED,
                ContestStatus.OPEN,
                ContestStatus.CLOSED,
                ContestStatus.JUDGING);
        judges.check(contestNo, nominations, contest.plan().categories(), findings);
        findings.refuse();
        judges.add(contestNo, nominations);
        cases.note(
                CaseNo.of(contestNo),
                new CaseEvent("JUDGES_ADDED", "增补评审专家 %d 名".formatted(nominations.size()), "组委会"));
    }
}
