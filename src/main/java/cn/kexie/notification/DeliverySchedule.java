package cn.kexie.notification;

import cn.kexie.platform.ChinaTime;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeliverySchedule {

    private final DeliveryRun run;
    private final DeliveryRegister deliveries;
    private final WebhookSettings settings;
    private final Clock clock;

    DeliverySchedule(DeliveryRun run, DeliveryRegister deliveries, WebhookSettings settings, Clock clock) {
        this.run = run;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1S")
    void send() {
        run.sendDue();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void removeOld() {
        deliveries.removeBefore(ChinaTime.of(clock.instant()).minus(settings.keptFor()));
    }
}
