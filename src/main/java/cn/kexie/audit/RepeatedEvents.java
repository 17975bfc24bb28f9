package cn.kexie.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    private final EventCounts counts;

    @Autowired
    RepeatedEvents(ObjectProvider<AuditTrail> trail, Clock clock) {
        this((List<AuditEvent> events) -> trail.getObject().record(events), clock);
    }

    RepeatedEvents(Consumer<List<AuditEvent>> trail, Clock clock) {
        this.trail = trail;
        this.counts = new EventCounts(TOGETHER, MOST_KINDS + 1, RepeatedEvents::kind, clock);
    }

    public void happened(AuditEvent event) {
        List<AuditEvent> news = counts.news(List.of(kept(event)));
        if (!news.isEmpty()) {
            trail.accept(news);
        }
    }

    /** Records what has been gathered for long enough. */
    void settle() {
        counts.tell(trail);
    }

    /** Whoever invents kinds without end displaces nothing. */
    private AuditEvent kept(AuditEvent event) {
        return counts.hasRoomFor(event) ? event : AuditEvent.of(OTHERS, "audit:repeated");
    }

    private static String kind(AuditEvent event) {
        return event.action() + " " + event.subject();
    }
}
