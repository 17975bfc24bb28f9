package cn.kexie.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who looks at the same thing again within the hour is recorded once, and afterwards how often; so nobody fills the trail by
 * reading. ADR 0042.
 */
@Component
class RepeatedReadings {

    static final Duration TOGETHER = Duration.ofHours(1);

    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<AuditEvent, Again> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AuditEvent, Again> eldest) {
            return size() > MOST;
        }
    };

    RepeatedReadings(Clock clock) {
        this.clock = clock;
    }

    /** Those that are to be recorded now. */
    synchronized List<AuditEvent> news(List<AuditEvent> readings) {
        return readings.stream().filter(this::isNew).toList();
    }

    /** They could not be recorded. */
    synchronized void forget(List<AuditEvent> readings) {
        known.keySet().removeAll(readings);
    }

    /** What was read again, of hours that are over. */
    synchronized List<AuditEvent> over() {
        Instant before = clock.instant().minus(TOGETHER);
        List<AuditEvent> repeated = new ArrayList<>();
        known.entrySet().removeIf(reading -> {
            Again again = reading.getValue();
            boolean over = !again.since.isAfter(before);
            if (over && again.times > 0) {
                repeated.add(reading.getKey().with("times", again.times).with("since", again.since));
            }
            return over;
        });
        return repeated;
    }

    private boolean isNew(AuditEvent reading) {
        Again before = known.get(reading);
        if (before == null) {
            known.put(reading, new Again(clock.instant()));
            return true;
        }
        before.times++;
        return false;
    }

    private static final class Again {

        private final Instant since;
        private int times;

        private Again(Instant since) {
            this.since = since;
        }
    }
}
