package cn.kexie.platform.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Requests sent together with the same credentials share one check of the password. Those who wait for it are few enough to
 * leave the server's threads to others, and wait for a limited time.
 */
final class SharedChecks {

    static final int MOST_WAITING = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<Object, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    boolean shared(Object credentials, BooleanSupplier check) {
        var own = new CompletableFuture<Boolean>();
        var first = running.putIfAbsent(credentials, own);
        return first == null ? run(credentials, own, check) : await(first);
    }

    private boolean run(Object credentials, CompletableFuture<Boolean> own, BooleanSupplier check) {
        try {
            boolean right = check.getAsBoolean();
            own.complete(right);
            return right;
        } catch (RuntimeException | Error failed) {
            own.completeExceptionally(failed);
            throw failed;
        } finally {
            running.remove(credentials, own);
        }
    }

    private boolean await(CompletableFuture<Boolean> first) {
        if (!waiting.tryAcquire()) {
            throw TooMany.logins(PATIENCE);
        }
        try {
            return first.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (TimeoutException tooLong) {
            throw TooMany.logins(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TooMany.logins(PATIENCE);
        } finally {
            waiting.release();
        }
    }
}
