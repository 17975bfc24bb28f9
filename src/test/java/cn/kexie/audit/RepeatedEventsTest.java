package cn.kexie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("谁都能一再引起的事：先记一条，其余合记一条")
class RepeatedEventsTest {

    private static final AuditEvent WRONG = AuditEvent.of("API_KEY_REFUSED", "client:unknown");

    private final List<AuditEvent> recorded = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T02:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RepeatedEvents repeated = new RepeatedEvents(recorded::addAll, clock);

    @Test
    void recordsTheFirstAtOnceAndTheRestTogether() {
        for (int i = 0; i < 10_000; i++) {
            repeated.happened(WRONG);
        }
        assertThat(recorded).containsExactly(WRONG);

        repeated.settle();
        assertThat(recorded).hasSize(1);

        now = now.plus(RepeatedEvents.TOGETHER);
        repeated.settle();
        assertThat(recorded).hasSize(2);
        assertThat(recorded.get(1).details()).containsEntry("times", 9_999);

        repeated.happened(WRONG);
        assertThat(recorded).hasSize(3);
    }

    @Test
    void recordsNothingMoreOfWhatHappenedOnce() {
        repeated.happened(WRONG);
        now = now.plus(RepeatedEvents.TOGETHER);
        repeated.settle();
        assertThat(recorded).hasSize(1);
    }

    @Test
    void isNotFilledByInventedKinds() {
        for (int i = 0; i < 10_000; i++) {
            repeated.happened(AuditEvent.of("API_KEY_REFUSED", "client:" + i));
        }
        assertThat(recorded).hasSizeLessThanOrEqualTo(101);
        now = now.plus(RepeatedEvents.TOGETHER);
        repeated.settle();
        assertThat(recorded).anySatisfy(event -> assertThat(event.details()).containsEntry("times", 9_899));
    }
}
