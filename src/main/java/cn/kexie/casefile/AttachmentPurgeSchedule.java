package cn.kexie.casefile;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Purges every hour and seals once a day; nodes that do so at the same time pass over each other's rows. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AttachmentPurgeSchedule {

    private final AttachmentPurge purge;
    private final ClearContents clear;

    AttachmentPurgeSchedule(AttachmentPurge purge, ClearContents clear) {
        this.purge = purge;
        this.clear = clear;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "P1D")
    void sealWhatIsInClear() {
        clear.seal();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void purgeUnfiled() {
        purge.purge();
    }
}
