package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How long somebody must wait before the next password is looked at. Who guesses is slowed down where he is: the owner of
 * the account gets in from elsewhere. Counts names, whether or not they are accounts.
 */
final class GuessLimits {

    /** @param source see {@link RequestSource} */
    record Place(UserId userId, String source) {}

    private record Wrong(int times, long at) {}

    static final int FREE = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 5;

    /** A login speaks for its source this long. */
    static final Duration GOOD_FOR = Duration.ofHours(12);

    /** After so many wrong passwords a source no longer counts as good for accounts new to it. */
    static final int SUSPICIOUS = 20;

    private final LongSupplier nanos;
    private final Map<Place, Wrong> wrong = new Recent<>();

    /** Accounts with the sources they have logged in from; guesses elsewhere do not delay them there. */
    private final Map<Place, Boolean> known = new Recent<>();

    /** When somebody last logged in from there. */
    private final Map<String, Long> good = new Recent<>();

    private final Buckets sources;
    private final Buckets suspicion;
    private final Buckets accounts;

    GuessLimits(LongSupplier nanos) {
        this.nanos = nanos;
        this.sources = new Buckets(100, 10, Duration.ofMinutes(1), nanos);
        this.suspicion = new Buckets(SUSPICIOUS, SUSPICIOUS, Duration.ofMinutes(30), nanos);
        this.accounts = new Buckets(200, 200, Duration.ofHours(1), nanos);
    }

    /** Zero or less when the next attempt is open. */
    synchronized Duration untilNext(Place place) {
        Duration own = ownWait(place);
        return known.containsKey(place)
                ? own
                : longest(
                        own,
                        longest(
                                sources.untilNext(place.source()),
                                accounts.untilNext(place.userId().value())));
    }

    synchronized void wrong(Place place) {
        Wrong before = recent(place);
        wrong.put(place, new Wrong(before == null ? 1 : before.times() + 1, nanos.getAsLong()));
        if (!known.containsKey(place)) {
            sources.take(place.source());
            suspicion.take(place.source());
            accounts.take(place.userId().value());
        }
    }

    synchronized void right(Place place) {
        wrong.remove(place);
        known.put(place, true);
        good.put(place.source(), nanos.getAsLong());
    }

    /** Whether the account has logged in here, or others have and nobody guesses here. */
    synchronized boolean isKnown(Place place) {
        return known.containsKey(place)
                || isGood(place.source()) && suspicion.untilNext(place.source()).isZero();
    }

    private boolean isGood(String source) {
        Long last = good.get(source);
        return last != null && nanos.getAsLong() - last < GOOD_FOR.toNanos();
    }

    /** An administrator has unlocked the account. */
    synchronized void forget(UserId userId) {
        wrong.keySet().removeIf(place -> place.userId().equals(userId));
        accounts.refill(userId.value());
    }

    private Duration ownWait(Place place) {
        Wrong last = recent(place);
        if (last == null || last.times() < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(last.times() - FREE, MOST_DOUBLINGS);
        Duration wait = shortest(FIRST_WAIT.multipliedBy(1L << doublings), LONGEST_WAIT);
        return wait.minusNanos(nanos.getAsLong() - last.at());
    }

    private Wrong recent(Place place) {
        Wrong last = wrong.get(place);
        return last == null || nanos.getAsLong() - last.at() > FORGOTTEN.toNanos() ? null : last;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
