package cn.kexie.contest;

import cn.kexie.audit.Audited;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 取消竞赛: at any step before the awards. */
@Service
@Transactional
public class ContestCancellation {

    private final Contests contests;
    private final ContestRegister register;
    private final Cases cases;
    private final Deadlines deadlines;
    private final ContestProcess process;
    private final ApplicationEventPublisher events;

    ContestCancellation(
            Contests contests,
            ContestRegister register,
            Cases cases,
            Deadlines deadlines,
            ContestProcess process,
            ApplicationEventPublisher events) {
        this.contests = contests;
        this.register = register;
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
        register.cancel(contestNo, reason);
        process.cancelled(contestNo);
    }

    /** Ends the contest as ordered. */
    public void close(String contestNo) {
        end(contestNo, register.cancellation(contestNo).orElseThrow());
    }

    /** Ends the contest and tells its other parts. */
    void end(String contestNo, String reason) {
        register.cancel(contestNo, reason);
        contests.move(contestNo, ContestStatus.CANCELLED);
        deadlines.endAll(contestNo);
        cases.note(contestNo, new CaseEvent("CANCELLED", "竞赛已取消：%s".formatted(reason), "组委会"));
        events.publishEvent(new ContestCancelled(contestNo, reason));
    }
}
