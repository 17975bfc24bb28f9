package cn.kexie.operation.process;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health {@code jobs}: whether timers and the work after them are done on this node. A node that was told to leave them to
 * others is well; one that stopped by itself for more than a minute is not. The demo clock stops it for moments.
 */
@Component
class JobsHealthIndicator implements HealthIndicator {

    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final long RUNNING = Long.MIN_VALUE;

    private final JobExecutor executor;
    private final boolean meantToRun;
    private final LongSupplier nanos;
    private final AtomicLong stoppedSince = new AtomicLong(RUNNING);

    @Autowired
    JobsHealthIndicator(ProcessEngine engine, @Value("${camunda.bpm.job-execution.enabled:true}") boolean meantToRun) {
        this(
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor(),
                meantToRun,
                System::nanoTime);
    }

    JobsHealthIndicator(JobExecutor executor, boolean meantToRun, LongSupplier nanos) {
        this.executor = executor;
        this.meantToRun = meantToRun;
        this.nanos = nanos;
    }

    @Override
    public Health health() {
        if (!meantToRun) {
            return Health.up()
                    .withDetail("active", false)
                    .withDetail("note", "本节点不执行作业，由其他节点执行")
                    .build();
        }
        if (executor.isActive()) {
            stoppedSince.set(RUNNING);
            return Health.up().withDetail("active", true).build();
        }
        stoppedSince.compareAndSet(RUNNING, nanos.getAsLong());
        boolean forLong = nanos.getAsLong() - stoppedSince.get() > MOMENT.toNanos();
        return (forLong ? Health.down().withDetail("error", "作业执行器已停止，期限和后续步骤不会进行，请重新启动") : Health.up())
                .withDetail("active", false)
                .build();
    }
}
