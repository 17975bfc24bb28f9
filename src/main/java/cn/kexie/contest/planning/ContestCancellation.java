package cn.kexie.contest.planning;

import cn.kexie.audit.Audited;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.ContestCancelled;
import cn.kexie.contest.ContestList;
import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.PlannedContests;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 取消竞赛: at any step before the awards. */
@Service
@Transactional
public class ContestCancellation {

    private final Contests contests;
    private final PlannedContests plans;
    private final ContestList list;
    private final Cases cases;
    private final Deadlines deadlines;
    private final ContestProcess process;
    private final ApplicationEventPublisher events;

    ContestCancellation(
            Contests contests,
            PlannedContests plans,
            ContestList list,
            Cases cases,
            Deadlines deadlines,
            ContestProcess process,
            ApplicationEventPublisher events) {
        this.contests = contests;
        this.plans = plans;
        this.list = list;
        this.cases = cases;
        this.deadlines = deadlines;
        this.process = process;
        this.events = events;
    }

    /** Takes the order to cancel; 409 WRONG_STATE when the contest is over. @param reason told to everybody */
    @Audited(value = "CONTEST_CANCELLATION_ORDERED", subject = "#contestNo")
    public void cancel(String contestNo, String reason) {
        contests.lock(contestNo);
        ContestStatus status = contests.status(contestNo);
        if (!status.canBecome(ContestStatus.CANCELLED)) {
            throw Refusal.conflict("WRONG_STATE", "竞赛 %s %s，不能取消".formatted(contestNo, contests.statusText(contestNo)))
                    .with("status", status.name());
        }
        plans.cancel(contestNo, reason);
        process.cancelled(contestNo);
    }

    /** Ends the contest as ordered. */
    public void close(String contestNo) {
        end(contestNo, list.cancellation(contestNo).orElseThrow());
    }

    /** Ends the contest for a reason that was given with a decision. */
    public void callOff(String contestNo, String reason) {
        contests.lock(contestNo);
        end(contestNo, reason);
    }

    /** Tells the other parts of the contest as well. */
    private void end(String contestNo, String reason) {
        plans.cancel(contestNo, reason);
        contests.move(contestNo, ContestStatus.CANCELLED);
        deadlines.endAll(CaseNo.of(contestNo));
        cases.note(CaseNo.of(contestNo), new CaseEvent("CANCELLED", "竞赛已取消：%s".formatted(reason), "组委会"));
        events.publishEvent(new ContestCancelled(contestNo, reason));
    }
}
