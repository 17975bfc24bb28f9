package cn.kexie.calendar;

import cn.kexie.audit.Audited;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;

/** Puts the demo clock forward, one advance at a time. */
@Service
@ConditionalOnEmbeddedDatabase
public class ClockAdvance {

    private final DemoClock clock;
    private final DueWork work;
    private final ReentrantLock busy = new ReentrantLock();

    ClockAdvance(DemoClock clock, DueWork work) {
        this.clock = clock;
        this.work = work;
    }

    /**
     * Puts the clock forward and runs what falls due on the way, in order of time.
     *
     * @param span ISO 8601, such as {@code P6D}
     * @throws Refusal 422 when the span is not understood, 409 when another advance is under way
     */
    @Audited(value = "CLOCK_ADVANCED", kind = "clock", subject = "'demo'", details = "span=#span", afterwards = true)
    public DueWork.Outcome by(String span) {
        TimeSpan forward = TimeSpan.parse(span);
        if (!busy.tryLock()) {
            throw Refusal.conflict("CLOCK_IS_ADVANCING", "演示时钟正在推进，请等它完成后再试");
        }
        try {
            return run(forward);
        } finally {
            busy.unlock();
        }
    }

    // The time the work itself takes is added, so that the offset grows by exactly the span.
    private DueWork.Outcome run(TimeSpan forward) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime target = forward.after(now);
        Duration ahead = clock.offset().plus(Duration.between(now, target));
        DueWork.Outcome outcome = work.runUntil(target.toInstant());
        clock.aheadBy(ahead);
        return outcome;
    }
}
