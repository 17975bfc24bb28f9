package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.GuessLimits.Place;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuessLimitsTest {

    private static final Place DESK = new Place(new UserId("clerk"), "10.0.0.1");
    private static final Place ELSEWHERE = new Place(new UserId("clerk"), "10.0.0.2");

    private final AtomicLong now = new AtomicLong(1);
    private final GuessLimits limits = new GuessLimits(now::get);

    @Test
    void aFewMistakesAreFree() {
        wrong(DESK, 4);
        assertThat(open(DESK)).isTrue();
    }

    @Test
    void theFifthMakesWaitAndEachFurtherOneTwiceAsLong() {
        wrong(DESK, 5);
        assertThat(limits.untilNext(DESK)).isEqualTo(Duration.ofSeconds(30));
        pass(Duration.ofSeconds(30));
        assertThat(open(DESK)).isTrue();
        wrong(DESK, 1);
        assertThat(limits.untilNext(DESK)).isEqualTo(Duration.ofSeconds(60));
        wrong(DESK, 20);
        assertThat(limits.untilNext(DESK)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theOwnerGetsInFromElsewhere() {
        wrong(DESK, 50);
        assertThat(open(ELSEWHERE)).isTrue();
    }

    @Test
    void theRightPasswordClearsTheCount() {
        wrong(DESK, 4);
        limits.right(DESK);
        wrong(DESK, 4);
        assertThat(open(DESK)).isTrue();
    }

    @Test
    void timeClearsItToo() {
        wrong(DESK, 10);
        pass(Duration.ofMinutes(31));
        wrong(DESK, 1);
        assertThat(open(DESK)).isTrue();
    }

    @Test
    void anAddressCannotGoThroughAllAccounts() {
        for (int i = 0; i < 100; i++) {
            wrong(new Place(UserId.of("user" + i), "10.0.0.1"), 1);
        }
        assertThat(open(DESK)).isFalse();
        assertThat(open(ELSEWHERE)).isTrue();
        pass(Duration.ofSeconds(6));
        assertThat(open(DESK)).isTrue();
    }

    @Test
    void manyAddressesCannotWorkOnOneAccountForLong() {
        for (int i = 0; i < 200; i++) {
            wrong(new Place(new UserId("clerk"), "10.1.0." + i), 1);
        }
        assertThat(open(ELSEWHERE)).isFalse();
        assertThat(open(new Place(new UserId("leader"), "10.0.0.2"))).isTrue();
        pass(Duration.ofSeconds(18));
        assertThat(open(ELSEWHERE)).isTrue();
    }

    @Test
    void whoHasLoggedInAtAPlaceStillGetsInThere() {
        limits.right(DESK);
        for (int i = 0; i < 300; i++) {
            wrong(new Place(new UserId("clerk"), "10.1.0." + i), 1);
            wrong(new Place(UserId.of("user" + i), "10.0.0.1"), 1);
        }
        assertThat(open(DESK)).isTrue();
    }

    @Test
    void aSourceIsGoodAfterALoginUntilSomebodyGuessesThere() {
        Place colleague = new Place(new UserId("leader"), "10.0.0.1");
        assertThat(limits.isKnown(colleague)).isFalse();
        limits.right(DESK);
        assertThat(limits.isKnown(colleague)).isTrue();
        assertThat(limits.isKnown(ELSEWHERE)).isFalse();
        for (int i = 0; i < GuessLimits.SUSPICIOUS; i++) {
            wrong(new Place(UserId.of("user" + i), "10.0.0.1"), 1);
        }
        assertThat(limits.isKnown(colleague)).isFalse();
        assertThat(limits.isKnown(DESK)).isTrue();
    }

    @Test
    void forHalfADay() {
        limits.right(DESK);
        pass(GuessLimits.GOOD_FOR);
        assertThat(limits.isKnown(new Place(new UserId("leader"), "10.0.0.1"))).isFalse();
    }

    @Test
    void anAdministratorForgives() {
        wrong(DESK, 10);
        limits.forget(new UserId("clerk"));
        assertThat(open(DESK)).isTrue();
    }

    private boolean open(Place place) {
        return limits.untilNext(place).compareTo(Duration.ZERO) <= 0;
    }

    private void wrong(Place place, int times) {
        for (int i = 0; i < times; i++) {
            limits.wrong(place);
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
