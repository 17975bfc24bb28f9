package cn.kexie.privacy;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs once a day; nodes that run at the same time pass over each other's cases. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RetentionSchedule {

    private final PersonalDataRetention retention;

    RetentionSchedule(PersonalDataRetention retention) {
        this.retention = retention;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void removeExpired() {
        retention.removeExpired();
    }
}
