package cn.kexie.platform.personal;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks once a day; there is work only after a rotation. Nodes that do so at the same time pass over each other's rows. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ResealingSchedule {

    private final Resealing resealing;

    ResealingSchedule(Resealing resealing) {
        this.resealing = resealing;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "P1D")
    void reseal() {
        resealing.reseal();
    }
}
