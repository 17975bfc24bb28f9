package cn.kexie.notification;

import cn.kexie.platform.ChinaTime;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Takes it in one short transaction, sends outside of any, and writes down what came back. Several nodes may
 * run it together. What is sent twice because a node died in between has the same number: at least once.
 */
@Component
class DeliveryRun {

    static final int AT_ONCE = 8;

    private static final int EACH = 5;

    private final DeliveryRegister deliveries;
    private final WebhookRegister webhooks;
    private final WebhookCalls calls;
    private final WebhookSettings settings;
    private final DeliveryOutcomes outcomes;
    private final Clock clock;
    private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
    private final Semaphore free = new Semaphore(AT_ONCE);

    DeliveryRun(
            DeliveryRegister deliveries,
            WebhookRegister webhooks,
            WebhookCalls calls,
            WebhookSettings settings,
            DeliveryOutcomes outcomes,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.calls = calls;
        this.settings = settings;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** As many receivers as senders are free; a slow receiver holds up its own messages only. */
    void sendDue() {
        int receivers = free.drainPermits();
        if (receivers == 0) {
            return;
        }
        OffsetDateTime now = ChinaTime.of(clock.instant());
        Map<String, List<Delivery>> taken = deliveries.take(now, now.plus(longest()), EACH, receivers).stream()
                .collect(Collectors.groupingBy(Delivery::creditCode));
        free.release(receivers - taken.size());
        taken.forEach((creditCode, due) -> senders.execute(() -> send(creditCode, due)));
    }

    private void send(String creditCode, List<Delivery> due) {
        try {
            webhooks.find(creditCode)
                    .ifPresent(webhook -> due.stream()
                            .sorted((one, other) -> one.at().compareTo(other.at()))
                            .forEach(delivery -> settle(delivery, calls.send(webhook, delivery))));
        } finally {
            free.release();
        }
    }

    private void settle(Delivery delivery, WebhookCalls.Outcome outcome) {
        if (outcome.taken()) {
            outcomes.delivered(delivery, outcome.status());
        } else if (outcome.gone()) {
            outcomes.givenUp(delivery, outcome.status(), outcome.fault());
            webhooks.end(delivery.creditCode(), ChinaTime.of(clock.instant()));
        } else {
            outcomes.failed(delivery, outcome.status(), outcome.fault());
        }
    }

    /** No run takes longer: waiting for each of its messages, and something for the writing. */
    private Duration longest() {
        return settings.timeout()
                .multipliedBy((long) WebhookCalls.LONGEST * EACH)
                .plusMinutes(1);
    }

    @PreDestroy
    void close() {
        senders.shutdown();
    }
}
