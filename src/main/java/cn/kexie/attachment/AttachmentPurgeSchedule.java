package cn.kexie.attachment;

import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Purges every hour; nodes that do so at the same time pass over each other's rows. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AttachmentPurgeSchedule {

    private final AttachmentPurge purge;
    private final DirectoryAttachmentStore store;

    AttachmentPurgeSchedule(AttachmentPurge purge, DirectoryAttachmentStore store) {
        this.purge = purge;
        this.store = store;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "P1D")
    void discardLeftovers() throws IOException {
        store.discardLeftovers();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void purgeUnfiled() {
        purge.purge();
    }
}
