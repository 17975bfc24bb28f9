package cn.kexie.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A clock that can be put forward, never back. It goes on from there; its offset from the system's time is kept over
 * restarts. Only with the embedded database.
 */
public final class DemoClock extends Clock {

    private final Clock system;
    private final Consumer<Duration> keeper;
    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
    private volatile Duration offset;

    /** @param keeper stores the offset whenever it changes */
    public DemoClock(Clock system, Duration offset, Consumer<Duration> keeper) {
        this.system = system;
        this.offset = offset;
        this.keeper = keeper;
    }

    /** Tells another clock the offset, now and on every change. */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
        follower.accept(offset);
    }

    /** Puts the clock forward to {@code moment}, not a millisecond less; nothing happens when that has passed. */
    public void moveTo(Instant moment) {
        aheadBy(Duration.ofMillis(moment.toEpochMilli() - system.millis()));
    }

    /** Puts the clock this far ahead of the system's time; nothing happens when it is further ahead already. */
    synchronized void aheadBy(Duration wanted) {
        if (wanted.compareTo(offset) > 0) {
            keeper.accept(wanted);
            offset = wanted;
            followers.forEach(follower -> follower.accept(wanted));
        }
    }

    /** How far it is ahead of the system's time. */
    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        DemoClock original = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return original.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return original.withZone(other);
            }
        };
    }
}
