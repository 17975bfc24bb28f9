package cn.kexie.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what is to be recorded; the rows are written at the very end of the current transaction, or not at all. */
@Service
public class AuditTrail {

    /** Key of the logging context under which the request's id stands. */
    public static final String REQUEST_ID = "requestId";

    /** The actor of timers, of silence that counts, of start and stop. */
    public static final String SYSTEM = "system";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuditRegister register;
    private final List<CurrentActor> actors;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AuditTrail(
            AuditRegister register, List<CurrentActor> actors, Clock clock, PlatformTransactionManager transactions) {
        this.register = register;
        this.actors = actors;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void record(AuditEvent event) {
        record(List.of(event));
    }

    /** One row for each event, in this order. Without a transaction they get one of their own. */
    public void record(List<AuditEvent> events) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            keepUntilCommit(events);
        } else {
            transaction.executeWithoutResult(own -> keepUntilCommit(events));
        }
    }

    private void keepUntilCommit(List<AuditEvent> events) {
        PendingRecords pending = PendingRecords.ofTransaction(register);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String actor = currentActor();
        events.forEach(event -> pending.add(unchained(event, now, actor)));
    }

    /** Who is at work, {@link #SYSTEM} when nobody is. */
    public String currentActor() {
        return actors.stream()
                .map(CurrentActor::name)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(SYSTEM);
    }

    private static AuditRecord unchained(AuditEvent event, Instant at, String actor) {
        return new AuditRecord(
                0,
                at,
                event.actor() == null ? actor : event.actor(),
                event.role(),
                event.action(),
                event.subject(),
                event.outcome().name(),
                json(event.details()),
                null,
                MDC.get(REQUEST_ID),
                null);
    }

    private static String json(Map<String, Object> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
