package cn.kexie.calendar;

import java.nio.file.Path;
import java.time.Clock;

/** The calendar room without Spring and database, for fast tests of any feature. */
public final class CalendarFixture {

    private CalendarFixture() {}

    /** The calendar as delivered. */
    public static WorkingCalendar calendar() {
        return CalendarFiles.read(Path.of("target/no-operator-files"));
    }

    /** Deadlines kept in memory. */
    public static Deadlines deadlines(Clock clock) {
        return new Deadlines(new DeadlineRegisterInMemory(), calendar(), clock);
    }
}
