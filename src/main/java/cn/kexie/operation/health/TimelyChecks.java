package cn.kexie.operation.health;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.availability.AvailabilityStateHealthIndicator;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Makes every check of health timely, whoever wrote it; states kept in memory are told as they are. */
@Component
class TimelyChecks implements BeanPostProcessor, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ExecutorService threads;

    TimelyChecks() {
        CustomizableThreadFactory named = new CustomizableThreadFactory("health-");
        named.setDaemon(true);
        this.threads = Executors.newCachedThreadPool(named);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HealthIndicator check && !(bean instanceof AvailabilityStateHealthIndicator)
                ? new TimelyHealth(check, threads, PATIENCE)
                : bean;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
