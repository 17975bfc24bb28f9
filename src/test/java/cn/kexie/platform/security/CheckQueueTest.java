package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.CheckQueue.Room;
import cn.kexie.platform.security.GuessLimits.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hash that takes until the test lets it go. */
@Timeout(20)
class CheckQueueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch hashed = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final List<Future<Boolean>> attack = new ArrayList<>();

    @AfterEach
    void stop() {
        hashed.countDown();
        threads.shutdownNow();
    }

    @Test
    void whoIsKnownDoesNotWaitForStrangers() throws Exception {
        CheckQueue queue = queue(PATIENCE);
        guess(queue, "10.0.0.2", 4);
        guess(queue, "10.0.0.3", 4);
        assertThat(queue.inTurn(new Place(new UserId("clerk"), "10.0.0.1"), true, () -> true))
                .isTrue();
        assertThat(running).hasValue(1);
    }

    @Test
    void aSourceHasFewTurnsWhateverTheNames() throws Exception {
        CheckQueue queue = queue(PATIENCE);
        guess(queue, "10.0.0.2", 4);
        assertThatThrownBy(() -> queue.inTurn(new Place(new UserId("one-more"), "10.0.0.2"), false, () -> true))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("TOO_MANY_LOGINS");
                    assertThat(refusal.properties()).containsKey("retryAfter");
                });
    }

    @Test
    void aStrangerFromElsewhereGetsHisTurnAfterAFew() throws Exception {
        CheckQueue queue = queue(PATIENCE);
        guess(queue, "10.0.0.2", 4);
        Future<Boolean> colleague =
                threads.submit(() -> queue.inTurn(new Place(new UserId("clerk"), "10.0.0.1"), false, () -> true));
        hashed.countDown();
        assertThat(colleague.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nobodyWaitsWithoutEnd() throws Exception {
        CheckQueue queue = queue(Duration.ofMillis(50));
        guess(queue, "10.0.0.2", 1);
        assertThatThrownBy(() -> queue.inTurn(new Place(new UserId("clerk"), "10.0.0.1"), false, () -> true))
                .hasMessageContaining("同时登录的人太多");
        assertThatThrownBy(() -> queue.inTurn(new Place(new UserId("guess-0"), "10.0.0.2"), true, () -> true))
                .hasMessageContaining("同时登录的人太多");
    }

    @Test
    void oneAfterAnotherAtAPlace() throws Exception {
        CheckQueue queue = queue(PATIENCE);
        Place place = new Place(new UserId("clerk"), "10.0.0.1");
        CountDownLatch begun = new CountDownLatch(1);
        Future<Boolean> first = threads.submit(() -> queue.inTurn(place, true, () -> {
            begun.countDown();
            return hash();
        }));
        begun.await();
        Future<Boolean> second = threads.submit(() -> queue.inTurn(place, true, () -> true));

        assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        hashed.countDown();
        assertThat(first.get()).isFalse();
        assertThat(second.get()).isTrue();
    }

    @Test
    void roomIsGivenBack() throws Exception {
        CheckQueue queue = queue(PATIENCE);
        hashed.countDown();
        for (int round = 0; round < 30; round++) {
            guess(queue, "10.0.0.2", 4);
            for (Future<Boolean> one : attack) {
                assertThat(one.get()).isFalse();
            }
            attack.clear();
        }
    }

    private static CheckQueue queue(Duration patience) {
        return new CheckQueue(new Room(2, 1, 12, 4, 32, patience));
    }

    /** Returns when all of them are inside. */
    private void guess(CheckQueue queue, String source, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            Place place = new Place(UserId.of("guess-" + i), source);
            CountDownLatch begun = new CountDownLatch(1);
            AtomicReference<Thread> guesser = new AtomicReference<>();
            Future<Boolean> guess = threads.submit(() -> {
                guesser.set(Thread.currentThread());
                begun.countDown();
                return queue.inTurn(place, false, this::hash);
            });
            attack.add(guess);
            begun.await();
            await().pollInterval(Duration.ofMillis(1)).until(() -> guess.isDone() || isHeld(guesser.get()));
        }
    }

    private static boolean isHeld(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private boolean hash() {
        running.incrementAndGet();
        try {
            hashed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
