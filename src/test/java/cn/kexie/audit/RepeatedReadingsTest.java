package cn.kexie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("同一人一小时内反复查看同一内容：记一条，另记次数")
class RepeatedReadingsTest {

    private static final AuditEvent READING =
            AuditEvent.of("DOSSIER_VIEWED", "case:RH-1").by("staff:clerk");

    private Instant now = Instant.parse("2026-11-20T02:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RepeatedReadings readings = new RepeatedReadings(clock);

    @Test
    void aLoopOfReadingIsTwoRecords() {
        assertThat(readings.news(List.of(READING))).containsExactly(READING);
        for (int i = 0; i < 10_000; i++) {
            assertThat(readings.news(List.of(READING))).isEmpty();
        }
        assertThat(readings.over()).isEmpty();
        now = now.plus(RepeatedReadings.TOGETHER);
        assertThat(readings.over())
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
}
