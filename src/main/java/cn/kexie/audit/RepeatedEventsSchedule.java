package cn.kexie.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RepeatedEventsSchedule {

    private final RepeatedEvents repeated;

    RepeatedEventsSchedule(RepeatedEvents repeated) {
        this.repeated = repeated;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void settle() {
        repeated.settle();
    }
}
