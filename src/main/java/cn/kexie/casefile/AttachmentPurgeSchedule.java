package cn.kexie.casefile;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Purges every hour; nodes that do so at the same time pass over each other's rows. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AttachmentPurgeSchedule {

    private final AttachmentPurge purge;

    AttachmentPurgeSchedule(AttachmentPurge purge) {
        this.purge = purge;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void purgeUnfiled() {
        purge.purge();
    }
}
