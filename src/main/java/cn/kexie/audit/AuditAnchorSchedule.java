package cn.kexie.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Every hour: a chain made anew can hide at most what is younger than that. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditAnchorSchedule {

    private final AuditAnchors anchors;

    AuditAnchorSchedule(AuditAnchors anchors) {
        this.anchors = anchors;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void drop() {
        anchors.drop();
    }
}
