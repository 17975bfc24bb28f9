package cn.kexie.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoClockTest {

    private final MovableClock system = MovableClock.on("2026-11-20");
    private final List<Duration> kept = new ArrayList<>();
    private final DemoClock clock = new DemoClock(system, Duration.ofDays(1), kept::add);

    @Test
    void goesOnFromWhereItWasPut() {
        clock.moveTo(Instant.parse("2026-11-30T00:00:00Z"));
        system.set(system.instant().plusSeconds(5));
        assertThat(clock.instant()).isEqualTo("2026-11-30T00:00:05Z");
        assertThat(kept).containsExactly(clock.offset());
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
    }

    @Test
    void neverGoesBack() {
        clock.moveTo(system.instant());
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(1));
        assertThat(kept).isEmpty();
    }

    @Test
    void followersKnowTheOffsetFromTheBeginning() {
        List<Duration> followed = new ArrayList<>();
        clock.follow(followed::add);
        clock.moveTo(clock.instant().plusSeconds(1));
        assertThat(followed)
                .containsExactly(Duration.ofDays(1), Duration.ofDays(1).plusSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "P6D,2026-11-26T10:00+08:00",
        "P3M,2027-02-20T10:00+08:00",
        "PT36H,2026-11-21T22:00+08:00",
        "P1DT2H,2026-11-21T12:00+08:00",
        "P1W,2026-11-27T10:00+08:00",
        "P2Y,2028-11-20T10:00+08:00"
    })
    void understandsPeriodsAndDurations(String span, OffsetDateTime expected) {
        assertThat(TimeSpan.parse(span).after(ZonedDateTime.now(system)).toOffsetDateTime())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "P", "PT", "6D", "P0D", "-P6D", "P-6D", "P1D2Y", "P2Y1D", "P99999Y", "PT99999999H", "六天"})
    void refusesWhatIsNoSpanForward(String span) {
        assertThatThrownBy(() -> TimeSpan.parse(span).after(ZonedDateTime.now(system)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/advance")));
    }

    @Test
    void anAdvanceAddsExactlyItsSpan() {
        ClockAdvance advance = new ClockAdvance(clock, moment -> {
            system.set(system.instant().plusSeconds(5));
            clock.moveTo(moment);
            return new DueWork.Outcome(0, 0);
        });
        advance.by("P6D");
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void reachesADueMomentToTheMillisecond() {
        system.set(Instant.parse("2026-11-20T02:00:00.000999Z"));
        clock.moveTo(Instant.parse("2026-11-24T16:00:00Z"));
        assertThat(clock.instant()).isAfterOrEqualTo("2026-11-24T16:00:00Z");
    }

    @Test
    void allowsOneAdvanceAtATime() {
        List<Throwable> second = new ArrayList<>();
        ClockAdvance[] advance = new ClockAdvance[1];
        advance[0] = new ClockAdvance(clock, moment -> {
            second.add(whileBusy(advance[0]));
            return new DueWork.Outcome(3, 1);
        });
        assertThat(advance[0].by("P6D")).isEqualTo(new DueWork.Outcome(3, 1));
        assertThat(second).singleElement().isInstanceOf(Refusal.class);
    }

    private static Throwable whileBusy(ClockAdvance advance) {
        List<Throwable> thrown = new ArrayList<>();
        Thread other = new Thread(() -> {
            try {
                advance.by("P1D");
            } catch (Refusal refusal) {
                thrown.add(refusal);
            }
        });
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return thrown.get(0);
    }
}
