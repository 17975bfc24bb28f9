package cn.kexie.audit;

import java.time.Clock;
import java.util.List;

/** What is recorded, in memory. */
public final class RecordedEvents {

    private RecordedEvents() {}

    public static RepeatedEvents repeated(List<AuditEvent> into, Clock clock) {
        return new RepeatedEvents(into::addAll, clock);
    }
}
