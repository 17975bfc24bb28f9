package cn.kexie.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * For what strangers can make happen as often as they like: the first of a kind is recorded at once, those of the next ten
 * minutes together in one record with their number. So nobody fills the trail or makes others wait for it.
 */
@Service
public class RepeatedEvents {

    static final Duration TOGETHER = Duration.ofMinutes(10);

    private static final int MOST_KINDS = 100;
    private static final String OTHERS = "EVENTS_LEFT_OUT";

    private final Consumer<List<AuditEvent>> trail;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    @Autowired
    RepeatedEvents(ObjectProvider<AuditTrail> trail, Clock clock) {
        this((List<AuditEvent> events) -> trail.getObject().record(events), clock);
    }

    RepeatedEvents(Consumer<List<AuditEvent>> trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    public void happened(AuditEvent event) {
        AuditEvent counted = kept(event);
        if (isFirst(counted)) {
            trail.accept(List.of(counted));
        }
    }

    /** Records what has been gathered for long enough. */
    void settle() {
        List<AuditEvent> due = due(clock.instant().minus(TOGETHER));
        if (!due.isEmpty()) {
            trail.accept(due);
        }
    }

    private synchronized AuditEvent kept(AuditEvent event) {
        return counts.size() < MOST_KINDS || counts.containsKey(kind(event))
                ? event
                : AuditEvent.of(OTHERS, "audit:repeated");
    }

    private static String kind(AuditEvent event) {
        return event.action() + " " + event.subject();
    }

    private synchronized boolean isFirst(AuditEvent event) {
        Count known = counts.putIfAbsent(kind(event), new Count(event, clock.instant()));
        if (known != null) {
            known.more++;
        }
        return known == null;
    }

    private synchronized List<AuditEvent> due(Instant before) {
        List<Count> over = counts.values().stream()
                .filter(count -> !count.since.isAfter(before))
                .toList();
        counts.values().removeAll(over);
        return over.stream()
                .filter(count -> count.more > 0)
                .map(Count::together)
                .toList();
    }

    private static final class Count {

        private final AuditEvent event;
        private final Instant since;
        private int more;

        private Count(AuditEvent event, Instant since) {
            this.event = event;
            this.since = since;
        }

        private AuditEvent together() {
            return event.with("times", more).with("since", since);
        }
    }
}
