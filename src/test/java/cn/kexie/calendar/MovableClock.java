package cn.kexie.calendar;

import cn.kexie.platform.ChinaTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock for tests that stands until it is set. */
public final class MovableClock extends Clock {

    private Instant now;

    private MovableClock(Instant now) {
        this.now = now;
    }

    /** Ten in the morning of that day, Asia/Shanghai. */
    public static MovableClock on(String date) {
        MovableClock clock = new MovableClock(Instant.EPOCH);
        clock.set(date);
        return clock;
    }

    public void set(String date) {
        now = LocalDate.parse(date)
                .atTime(LocalTime.of(10, 0))
                .atZone(ChinaTime.ZONE)
                .toInstant();
    }

    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ChinaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
