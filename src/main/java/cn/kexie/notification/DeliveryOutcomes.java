package cn.kexie.notification;

import cn.kexie.platform.ChinaTime;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down what became of a delivery, and when it is tried again: the same waits for whatever way it is told. */
@Component
class DeliveryOutcomes {

    private final DeliveryRegister deliveries;
    private final WebhookSettings settings;
    private final Clock clock;

    DeliveryOutcomes(DeliveryRegister deliveries, WebhookSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    void delivered(Delivery delivery, int answer) {
        deliveries.delivered(delivery.deliveryId(), now(), answer);
    }

    /** Given up after the last attempt. */
    void failed(Delivery delivery, Integer answer, String fault) {
        List<Duration> waits = settings.retryAfter();
        OffsetDateTime now = now();
        OffsetDateTime again = delivery.attempts() > waits.size() ? null : now.plus(waits.get(delivery.attempts() - 1));
        deliveries.failed(delivery.deliveryId(), now, answer, fault, again);
    }

    void givenUp(Delivery delivery, Integer answer, String fault) {
        deliveries.failed(delivery.deliveryId(), now(), answer, fault, null);
    }

    private OffsetDateTime now() {
        return ChinaTime.of(clock.instant());
    }
}
