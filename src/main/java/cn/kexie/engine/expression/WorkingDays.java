package cn.kexie.engine.expression;

import java.time.LocalDate;

/** Knows which days are worked; expressions of filters count by it. */
public interface WorkingDays {

    /** The working day that comes so many working days after a day. */
    LocalDate after(LocalDate day, int workingDays);
}
