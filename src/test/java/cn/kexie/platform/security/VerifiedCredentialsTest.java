package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.identity.UserId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicLong epoch = new AtomicLong();
    private final VerifiedCredentials verified = new VerifiedCredentials(now::get, userId -> epoch.get());

    @Test
    void remembersForItsLifetimeOnly() {
        verified.add(new UserId("clerk"), "right", epoch.get());
        now.addAndGet(VerifiedCredentials.LIFETIME.toNanos() - 1);
        assertThat(verified.contains(new UserId("clerk"), "right")).isTrue();
        now.incrementAndGet();
        assertThat(verified.contains(new UserId("clerk"), "right")).isFalse();
    }

    @Test
    void tellsNeighboursApart() {
        verified.add(new UserId("ab"), "c", epoch.get());
        assertThat(verified.contains(new UserId("a"), "bc")).isFalse();
        assertThat(verified.contains(new UserId("ab"), "C")).isFalse();
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        for (int i = 0; i <= 1_000; i++) {
            verified.add(UserId.of("user" + i), "x", epoch.get());
        }
        assertThat(verified.contains(new UserId("user0"), "x")).isFalse();
        assertThat(verified.contains(new UserId("user1000"), "x")).isTrue();
    }

    @Test
    void forgetsWhatWasRightBeforeTheLoginsWereEnded() {
        verified.add(new UserId("clerk"), "right", epoch.get());
        epoch.incrementAndGet();
        assertThat(verified.contains(new UserId("clerk"), "right")).isFalse();
    }
}
