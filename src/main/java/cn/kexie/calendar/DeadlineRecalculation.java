package cn.kexie.calendar;

import cn.kexie.platform.ChinaTime;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * At start, moves the running deadlines that the holiday files now in force date otherwise. All are looked at, not only
 * the estimated ones: a new paper may touch the December before, and an operator may have corrected a file. Paused ones
 * have no date yet; they get theirs on resumption.
 */
@Component
class DeadlineRecalculation {

    private static final Logger log = LoggerFactory.getLogger(DeadlineRecalculation.class);

    private final DeadlineRegister register;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    DeadlineRecalculation(
            DeadlineRegister register,
            WorkingCalendar calendar,
            Clock clock,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.register = register;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void recalculate() {
        int moved = 0;
        List<DeadlineState> page;
        for (long last = 0;
                !(page = next(last)).isEmpty();
                last = page.get(page.size() - 1).id()) {
            moved += (int)
                    page.stream().filter(this::outdated).filter(this::moved).count();
        }
        if (moved > 0) {
            log.info("按现行节假日数据重新计算，{} 个期限的日期有变化", moved);
        }
    }

    private List<DeadlineState> next(long after) {
        return register.findTop200ByEndedOnIsNullAndIdGreaterThanOrderByIdAsc(after);
    }

    private boolean outdated(DeadlineState deadline) {
        Course course = course(deadline);
        return !deadline.paused()
                && !deadline.ended()
                && (!course.dueDate().equals(deadline.dueDate()) || course.estimated() != deadline.estimated());
    }

    // One deadline that cannot be moved must not keep the others, nor the application, from going on.
    private boolean moved(DeadlineState deadline) {
        try {
            transaction.executeWithoutResult(status ->
                    register.findById(deadline.id()).filter(this::outdated).ifPresent(this::move));
            return true;
        } catch (RuntimeException e) {
            log.error("案件 {} 的期限 {} 未能按新的节假日数据调整，下次启动时重试", deadline.caseNo(), deadline.kind(), e);
            return false;
        }
    }

    private void move(DeadlineState deadline) {
        register.save(deadline.computed(course(deadline)));
        events.publishEvent(new DeadlineMoved(deadline.caseNo(), deadline.kind()));
    }

    private Course course(DeadlineState deadline) {
        return new Course(calendar, deadline.terms(), ChinaTime.today(clock));
    }
}
