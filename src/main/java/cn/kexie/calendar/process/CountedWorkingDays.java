package cn.kexie.calendar.process;

import cn.kexie.calendar.WorkingCalendar;
import cn.kexie.engine.expression.WorkingDays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The calendar of working days, for expressions of the engine. */
@Component
class CountedWorkingDays implements WorkingDays {

    private final WorkingCalendar calendar;

    CountedWorkingDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public LocalDate after(LocalDate day, int workingDays) {
        return calendar.plusWorkingDays(day, workingDays);
    }
}
