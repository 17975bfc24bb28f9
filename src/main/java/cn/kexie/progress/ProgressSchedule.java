package cn.kexie.progress;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ProgressSchedule {

    private final ProgressLinks links;

    ProgressSchedule(ProgressLinks links) {
        this.links = links;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void removeExpired() {
        links.removeExpired();
    }
}
