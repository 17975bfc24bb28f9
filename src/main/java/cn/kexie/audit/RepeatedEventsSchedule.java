package cn.kexie.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RepeatedEventsSchedule {

    private final RepeatedEvents repeated;
    private final EventCounts readings;
    private final AuditTrail trail;

    RepeatedEventsSchedule(RepeatedEvents repeated, EventCounts readings, AuditTrail trail) {
        this.repeated = repeated;
        this.readings = readings;
        this.trail = trail;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void settle() {
        repeated.settle();
        readings.tell(trail::record);
    }
}
