package cn.kexie.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Of events of one kind the first is recorded at once; how often it has happened again is recorded when its time is over, or
 * earlier when more kinds happen than are remembered. No count is lost. ADR 0042.
 */
final class EventCounts {

    private final Duration together;
    private final int most;
    private final Function<AuditEvent, Object> kind;
    private final Clock clock;
    private final Map<Object, Count> counts = new LinkedHashMap<>(16, 0.75f, true);
    private final List<AuditEvent> untold = new ArrayList<>();

    /**
     * @param together how long events of one kind are counted together
     * @param most how many kinds are remembered
     */
    EventCounts(Duration together, int most, Function<AuditEvent, Object> kind, Clock clock) {
        this.together = together;
        this.most = most;
        this.kind = kind;
        this.clock = clock;
    }

    /** Those that are to be recorded now; the others are counted. */
    synchronized List<AuditEvent> news(List<AuditEvent> events) {
        return events.stream().filter(this::isNew).toList();
    }

    /** They could not be recorded: the next of their kind are news again. */
    synchronized void forget(List<AuditEvent> events) {
        events.forEach(event -> displace(kind.apply(event)));
    }

    /** Whether there is room for this kind without another one giving way, and besides for one that stands for the others. */
    synchronized boolean hasRoomFor(AuditEvent event) {
        return counts.size() < most - 1 || counts.containsKey(kind.apply(event));
    }

    /** Records how often everything happened again whose time is over; what cannot be recorded is told another time. */
    void tell(Consumer<List<AuditEvent>> trail) {
        List<AuditEvent> due = due();
        try {
            if (!due.isEmpty()) {
                trail.accept(due);
            }
        } catch (RuntimeException failed) {
            keep(due);
            throw failed;
        }
    }

    private synchronized List<AuditEvent> due() {
        Instant before = clock.instant().minus(together);
        counts.entrySet().stream()
                .filter(counted -> !counted.getValue().since.isAfter(before))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::displace);
        List<AuditEvent> due = List.copyOf(untold);
        untold.clear();
        return due;
    }

    private synchronized void keep(List<AuditEvent> due) {
        untold.addAll(due);
    }

    private boolean isNew(AuditEvent event) {
        Count known = counts.get(kind.apply(event));
        if (known != null) {
            known.more++;
            return false;
        }
        if (counts.size() >= most) {
            displace(counts.keySet().iterator().next());
        }
        counts.put(kind.apply(event), new Count(event, clock.instant()));
        return true;
    }

    private void displace(Object key) {
        Count gone = counts.remove(key);
        if (gone != null && gone.more > 0) {
            untold.add(gone.event.with("times", gone.more).with("since", gone.since));
        }
    }

    private static final class Count {

        private final AuditEvent event;
        private final Instant since;
        private int more;

        private Count(AuditEvent event, Instant since) {
            this.event = event;
            this.since = since;
        }
    }
}
