package cn.kexie.platform.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A token bucket for each of many callers, in memory. */
final class Buckets {

    private final Map<String, Bucket> buckets = new Recent<>();
    private final Supplier<Bucket> full;

    /**
     * @param burst how much may be taken at once
     * @param perPeriod how much comes back in a period
     */
    Buckets(int burst, int perPeriod, Duration period, LongSupplier nanos) {
        this.full = () -> Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perPeriod, period))
                .withCustomTimePrecision(meter(nanos))
                .build();
    }

    /** @return zero when one was taken, else how long until there is one */
    Duration take(String key) {
        return Duration.ofNanos(bucket(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** How long until there is one, without taking it. */
    Duration untilNext(String key) {
        return Duration.ofNanos(bucket(key).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    synchronized void refill(String key) {
        buckets.remove(key);
    }

    private synchronized Bucket bucket(String key) {
        return buckets.computeIfAbsent(key, unused -> full.get());
    }

    private static TimeMeter meter(LongSupplier nanos) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
