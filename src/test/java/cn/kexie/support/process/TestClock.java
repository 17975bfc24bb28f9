package cn.kexie.support.process;

import cn.kexie.platform.ChinaTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** One clock for services and engine; stands still until it is moved. */
public final class TestClock extends Clock {

    private Instant now;

    TestClock() {
        reset();
    }

    /** Monday 2026-03-02 09:00 in Shanghai: an ordinary working week. */
    void reset() {
        set(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
    }

    public void set(LocalDate date, LocalTime time) {
        set(date.atTime(time).atZone(ChinaTime.ZONE).toInstant());
    }

    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void advance(TemporalAmount amount) {
        set(now.atZone(ChinaTime.ZONE).plus(amount).toInstant());
    }

    @Override
    public ZoneId getZone() {
        return ChinaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
