package cn.kexie.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("同一人一小时内反复查看同一内容：记一条，另记次数")
class EventCountsTest {

    private static final AuditEvent READING =
            AuditEvent.of("DOSSIER_VIEWED", "case:RH-1").by("staff:clerk");

    private Instant now = Instant.parse("2026-11-20T02:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final EventCounts readings = ReadingCounts.of(clock);

    @Test
    void aLoopOfReadingIsTwoRecords() {
        assertThat(readings.news(List.of(READING))).containsExactly(READING);
        for (int i = 0; i < 10_000; i++) {
            assertThat(readings.news(List.of(READING))).isEmpty();
        }
        assertThat(told()).isEmpty();
        now = now.plus(ReadingCounts.TOGETHER);
        assertThat(told())
                .singleElement()
                .satisfies(event -> assertThat(event.details()).containsEntry("times", 10_000));
        assertThat(readings.news(List.of(READING))).hasSize(1);
    }

    @Test
    void anotherReaderAndAnotherThingAreRecords() {
        readings.news(List.of(READING));
        assertThat(readings.news(List.of(READING.by("staff:leader")))).hasSize(1);
        assertThat(readings.news(
                        List.of(AuditEvent.of("DOSSIER_VIEWED", "case:RH-2").by("staff:clerk"))))
                .hasSize(1);
        assertThat(readings.news(List.of(READING.with("task", "t-1")))).hasSize(1);
    }

    @Test
    void whatCouldNotBeRecordedIsRecordedNextTime() {
        readings.forget(readings.news(List.of(READING)));
        assertThat(readings.news(List.of(READING))).hasSize(1);
    }

    @Test
    void whatIsReadAgainWhileItCannotBeRecordedIsCounted() {
        readings.news(List.of(READING));
        readings.news(List.of(READING));
        readings.forget(List.of(READING));
        assertThat(told())
                .singleElement()
                .satisfies(event -> assertThat(event.details()).containsEntry("times", 1));
    }

    @Test
    void noCountIsLostWhenMoreIsReadThanIsRemembered() {
        EventCounts few = new EventCounts(ReadingCounts.TOGETHER, 2, event -> event, clock);
        for (int i = 0; i < 10; i++) {
            AuditEvent reading = AuditEvent.of("DOSSIER_VIEWED", "case:RH-" + i);
            assertThat(few.news(List.of(reading, reading, reading))).hasSize(1);
        }
        now = now.plus(ReadingCounts.TOGETHER);
        List<AuditEvent> told = new ArrayList<>();
        few.tell(told::addAll);
        assertThat(told)
                .hasSize(10)
                .allSatisfy(event -> assertThat(event.details()).containsEntry("times", 2));
    }

    @Test
    void whatCouldNotBeToldIsToldNextTime() {
        readings.news(List.of(READING, READING));
        now = now.plus(ReadingCounts.TOGETHER);
        assertThatThrownBy(() -> readings.tell(events -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(told()).hasSize(1);
        assertThat(told()).isEmpty();
    }

    private List<AuditEvent> told() {
        List<AuditEvent> told = new ArrayList<>();
        readings.tell(told::addAll);
        return told;
    }
}
