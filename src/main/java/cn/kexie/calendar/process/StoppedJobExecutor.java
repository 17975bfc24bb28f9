package cn.kexie.calendar.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The job executor held still until closed, so that nobody else takes jobs while the clock steps. */
final class StoppedJobExecutor implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int LOOKS = 500;

    private final JobExecutor executor;
    private final boolean wasActive;

    StoppedJobExecutor(JobExecutor executor) {
        this.executor = executor;
        this.wasActive = executor.isActive();
        executor.shutdown();
        awaitRunningJobs();
    }

    // Spring's executor leaves jobs it has begun to their threads; ten seconds are enough for any of ours.
    private void awaitRunningJobs() {
        for (int look = 0; look < LOOKS && working(); look++) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean working() {
        return executor instanceof SpringJobExecutor spring
                && spring.getTaskExecutor() instanceof ThreadPoolTaskExecutor pool
                && (pool.getActiveCount() > 0 || pool.getQueueSize() > 0);
    }

    @Override
    public void close() {
        if (wasActive) {
            executor.start();
        }
    }
}
