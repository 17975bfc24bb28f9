package cn.kexie.platform.web.arrival;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * All bodies on their way. Each holds a worker of the server, so none may take for ever, and only few may be slow at a time.
 */
final class ArrivingBodies {

    /** How long a connection is read on after its request was answered without its body. */
    static final Duration LINGER = Duration.ofSeconds(2);

    static final Duration LONGEST = Duration.ofMinutes(10);

    /** A pause this long is a bad connection, not an attack. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    static final long LEAST_PER_SECOND = 8 * 1024;

    /** Slower than this is what we have few places for; a telephone sends thrice as much. */
    static final long SLOW_PER_SECOND = 64 * 1024;

    static final Duration SLOW_AFTER = Duration.ofSeconds(1);
    static final int SLOW_OF_ONE_SOURCE = 16;
    static final int SLOW_IN_ALL = 64;

    private final Set<ArrivingBody> bodies = ConcurrentHashMap.newKeySet();
    private final LongSupplier nanos;

    ArrivingBodies(LongSupplier nanos) {
        this.nanos = nanos;
    }

    long now() {
        return nanos.getAsLong();
    }

    ArrivingBody add(ArrivingBody body) {
        bodies.add(body);
        return body;
    }

    void remove(ArrivingBody body) {
        body.over();
        bodies.remove(body);
    }

    /** Its caller runs it several times a second. */
    void cutLate() {
        long now = now();
        List<ArrivingBody> waiting = bodies.stream()
                .filter(body -> !body.isComplete() && !body.isCut())
                .toList();
        waiting.stream().filter(body -> isLate(body, now)).forEach(ArrivingBody::cut);
        cutMany(waiting.stream()
                .filter(body -> !body.isCut() && isSlow(body, now))
                .sorted(Comparator.comparingLong((ArrivingBody body) -> body.bytesPerSecond(now))
                        .reversed())
                .toList());
    }

    private static boolean isLate(ArrivingBody body, long now) {
        Duration waiting = body.waiting(now);
        if (body.isAnswered()) {
            return waiting.compareTo(LINGER) > 0;
        }
        return waiting.compareTo(LONGEST) > 0
                || waiting.compareTo(PATIENCE) > 0 && body.bytesPerSecond(now) < LEAST_PER_SECOND;
    }

    private static boolean isSlow(ArrivingBody body, long now) {
        return body.waiting(now).compareTo(SLOW_AFTER) > 0 && body.bytesPerSecond(now) < SLOW_PER_SECOND;
    }

    /** @param slow the fastest first; those stay */
    private static void cutMany(List<ArrivingBody> slow) {
        Map<String, Integer> bySource = new HashMap<>();
        int kept = 0;
        for (ArrivingBody body : slow) {
            if (kept == SLOW_IN_ALL || bySource.getOrDefault(body.source(), 0) == SLOW_OF_ONE_SOURCE) {
                body.cut();
            } else {
                bySource.merge(body.source(), 1, Integer::sum);
                kept++;
            }
        }
    }
}
