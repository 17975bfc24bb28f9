package cn.kexie.platform.web.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("请求内容须按时送达")
class ArrivingBodiesTest {

    private static final int LENGTH = 50 << 20;

    private final List<String> cut = new ArrayList<>();
    private long nanos;
    private final ArrivingBodies bodies = new ArrivingBodies(() -> nanos);

    @Test
    void aTelephoneMayTakeItsTime() {
        ArrivingBody body = body("a");
        send(body, 200 * 1024, 250);
        assertThat(cut).isEmpty();
        assertThat(body.isComplete()).isFalse();
    }

    @Test
    void aTrickleEnds() {
        send(body("a"), 100, 9);
        assertThat(cut).isEmpty();
        send(body("a"), 100, 12);
        assertThat(cut).contains("a");
    }

    @Test
    void aPauseOfAFewSecondsIsForgiven() {
        ArrivingBody body = body("a");
        send(body, 200 * 1024, 10);
        send(body, 0, 8);
        send(body, 200 * 1024, 10);
        assertThat(cut).isEmpty();
    }

    @Test
    void silenceEnds() {
        body("a").awaited(nanos);
        pass(Duration.ofSeconds(11));
        assertThat(cut).containsExactly("a");
    }

    @Test
    void nothingTakesForEver() {
        send(body("a"), 70 * 1024, 605);
        assertThat(cut).containsExactly("a");
    }

    @Test
    void whatIsRefusedEndsSoon() {
        ArrivingBody body = body("a");
        send(body, 200 * 1024, 3);
        body.answered(nanos);
        pass(Duration.ofSeconds(2));
        assertThat(cut).isEmpty();
        pass(Duration.ofMillis(300));
        assertThat(cut).containsExactly("a");
    }

    @Test
    void whatTheServerItselfTakesIsNotTheSendersFault() {
        ArrivingBody body = body("a");
        pass(Duration.ofMinutes(1));
        body.awaited(nanos);
        pass(Duration.ofSeconds(5));
        assertThat(cut).isEmpty();
    }

    @Test
    void whoeverIsOverIsNotCutForTheNextOnTheSameConnection() {
        ArrivingBody body = body("a");
        body.awaited(nanos);
        bodies.remove(body);
        pass(Duration.ofMinutes(1));
        body.cut();
        assertThat(cut).isEmpty();
    }

    @Test
    void fewOfOneSourceMayBeSlowAndTheFastestOfThemStay() {
        List<ArrivingBody> slow =
                IntStream.range(0, 40).mapToObj(i -> body("a")).toList();
        slow.forEach(body -> body.awaited(nanos));
        ArrivingBody better = body("a");
        better.awaited(nanos);
        nanos += Duration.ofMillis(900).toNanos();
        better.arrived(20 * 1024, nanos);
        better.awaited(nanos);
        nanos += Duration.ofMillis(300).toNanos();
        bodies.cutLate();
        assertThat(cut).hasSize(41 - ArrivingBodies.SLOW_OF_ONE_SOURCE);
        assertThat(better.isCut()).isFalse();
    }

    @Test
    void fewInAllMayBeSlow() {
        IntStream.range(0, 250).mapToObj(i -> body("source " + i)).forEach(body -> body.awaited(nanos));
        pass(Duration.ofMillis(1200));
        assertThat(cut).hasSize(250 - ArrivingBodies.SLOW_IN_ALL);
    }

    @Test
    void manyFastOnesOfOneSourceStay() {
        List<ArrivingBody> fast =
                IntStream.range(0, 100).mapToObj(i -> body("a")).toList();
        for (int quarter = 0; quarter < 20; quarter++) {
            fast.forEach(body -> body.awaited(nanos));
            pass(Duration.ofMillis(250));
            fast.forEach(body -> body.arrived(25 * 1024, nanos));
        }
        bodies.cutLate();
        assertThat(cut).isEmpty();
    }

    private ArrivingBody body(String source) {
        return bodies.add(new ArrivingBody(source, LENGTH, () -> cut.add(source)));
    }

    private void send(ArrivingBody body, int bytesPerSecond, int seconds) {
        for (int second = 0; second < seconds; second++) {
            body.awaited(nanos);
            pass(Duration.ofSeconds(1));
            body.arrived(bytesPerSecond, nanos);
        }
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        bodies.cutLate();
    }
}
