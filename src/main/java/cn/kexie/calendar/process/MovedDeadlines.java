package cn.kexie.calendar.process;

import cn.kexie.calendar.DeadlineMoved;
import cn.kexie.calendar.Deadlines;
import cn.kexie.engine.Timers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** New holiday data move a deadline; the timers and tasks that wait for it move with it. */
@Component
class MovedDeadlines {

    private final Deadlines deadlines;
    private final Timers timers;

    MovedDeadlines(Deadlines deadlines, Timers timers) {
        this.deadlines = deadlines;
        this.timers = timers;
    }

    @EventListener
    void move(DeadlineMoved moved) {
        deadlines
                .find(moved.caseNo(), moved.kind())
                .ifPresent(deadline -> timers.reschedule(moved.caseNo(), DeadlineVariables.of(deadline)));
    }
}
