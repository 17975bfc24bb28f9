package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicLong epoch = new AtomicLong();
    private final VerifiedCredentials verified = new VerifiedCredentials(now::get, userId -> epoch.get());

    @Test
    void remembersForItsLifetimeOnly() {
        verified.add("clerk", "right", epoch.get());
        now.addAndGet(VerifiedCredentials.LIFETIME.toNanos() - 1);
        assertThat(verified.contains("clerk", "right")).isTrue();
        now.incrementAndGet();
        assertThat(verified.contains("clerk", "right")).isFalse();
    }

    @Test
    void tellsNeighboursApart() {
        verified.add("ab", "c", epoch.get());
        assertThat(verified.contains("a", "bc")).isFalse();
        assertThat(verified.contains("ab", "C")).isFalse();
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        for (int i = 0; i <= 1_000; i++) {
            verified.add("user" + i, "x", epoch.get());
        }
        assertThat(verified.contains("user0", "x")).isFalse();
        assertThat(verified.contains("user1000", "x")).isTrue();
    }

    @Test
    void forgetsWhatWasRightBeforeTheLoginsWereEnded() {
        verified.add("clerk", "right", epoch.get());
        epoch.incrementAndGet();
        assertThat(verified.contains("clerk", "right")).isFalse();
    }
}
