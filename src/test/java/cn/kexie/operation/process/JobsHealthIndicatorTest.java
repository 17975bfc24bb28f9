package cn.kexie.operation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

@DisplayName("作业执行器的健康")
class JobsHealthIndicatorTest {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void isDownOnlyWhenItHasStoppedForLongerThanAMoment() {
        JobsHealthIndicator jobs = new JobsHealthIndicator(new DefaultJobExecutor(), true, nanos::get);
        assertThat(jobs.health().getStatus()).isEqualTo(Status.UP);
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(jobs.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isWellOnANodeThatLeavesJobsToOthers() {
        JobsHealthIndicator jobs = new JobsHealthIndicator(new DefaultJobExecutor(), false, nanos::get);
        nanos.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(jobs.health().getStatus()).isEqualTo(Status.UP);
        assertThat(jobs.health().getDetails()).containsKey("note");
    }
}
