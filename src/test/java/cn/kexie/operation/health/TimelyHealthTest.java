package cn.kexie.operation.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

@DisplayName("健康检查按时答复")
class TimelyHealthTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void passesOnWhatIsFound() {
        assertThat(timely(() -> Health.up().withDetail("a", 1).build()).health().getDetails())
                .containsEntry("a", 1);
    }

    @Test
    void isDownWhenTheCheckThrowsAndTellsNoMessage() {
        Health found = timely(() -> {
                    throw new IllegalStateException("password=1");
                })
                .health();
        assertThat(found.getStatus()).isEqualTo(Status.DOWN);
        assertThat(found.getDetails().toString())
                .contains("IllegalStateException")
                .doesNotContain("password");
    }

    @Test
    void isDownWhileTheCheckHangsAndDoesNotAskAgain() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        HealthIndicator hanging = timely(() -> {
            asked.incrementAndGet();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Health.up().build();
        });
        assertThat(hanging.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(hanging.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(asked).hasValue(1);
        released.countDown();
        assertThat(hanging.health().getStatus()).isEqualTo(Status.UP);
    }

    private HealthIndicator timely(HealthIndicator check) {
        return new TimelyHealth(check, threads, Duration.ofMillis(200));
    }
}
