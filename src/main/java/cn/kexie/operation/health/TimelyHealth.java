package cn.kexie.operation.health;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * A check that answers within seconds: what hangs or throws is down. One that hangs is given up only after a while, so that
 * few threads wait for it, and health comes back although a broken connection never answers.
 */
final class TimelyHealth implements HealthIndicator {

    private static final Duration GIVEN_UP = Duration.ofSeconds(20);

    private final HealthIndicator check;
    private final ExecutorService threads;
    private final Duration patience;
    private Future<Health> last;
    private long askedAt;

    TimelyHealth(HealthIndicator check, ExecutorService threads, Duration patience) {
        this.check = check;
        this.threads = threads;
        this.patience = patience;
    }

    @Override
    public Health getHealth(boolean includeDetails) {
        Health found = health();
        return includeDetails ? found : Health.status(found.getStatus()).build();
    }

    @Override
    public Health health() {
        try {
            return asked().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            return down("检查在 %d 秒内没有结果".formatted(patience.toSeconds()));
        } catch (ExecutionException failed) {
            return down("检查没有做成：" + failed.getCause().getClass().getSimpleName());
        } catch (RejectedExecutionException closing) {
            return down("正在停止");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return down("检查被中断");
        }
    }

    private synchronized Future<Health> asked() {
        long now = System.nanoTime();
        if (last == null || last.isDone() || now - askedAt > GIVEN_UP.toNanos()) {
            last = threads.submit(check::health);
            askedAt = now;
        }
        return last;
    }

    private static Health down(String why) {
        return Health.down().withDetail("error", why).build();
    }
}
