package cn.kexie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("审计事件只记代码，不记填写的文字")
class AuditEventTest {

    @Test
    void keepsCodesNumbersAndDays() {
        AuditEvent event = AuditEvent.of("CASE_MOVED", "case:EST-2026-000001")
                .with("status", AuditEvent.Outcome.DONE)
                .with("count", 3)
                .with("day", LocalDate.of(2026, 11, 20))
                .with("number", "穗天科协〔2026〕12号")
                .with("totals", Map.of("ENT-2026-000001", new BigDecimal("86.5")));

        assertThat(event.details())
                .containsEntry("status", "DONE")
                .containsEntry("count", 3)
                .containsEntry("day", "2026-11-20")
                .containsEntry("number", "穗天科协〔2026〕12号")
                .containsEntry("totals", Map.of("ENT-2026-000001", new BigDecimal("86.5")));
    }

    @Test
    void leavesOutWhateverIsNoCode() {
        AuditEvent event =
                AuditEvent.of("CASE_MOVED", "case:1").with("reason", "张三的材料不全").with("deep", Map.of("name", "张三"));

        assertThat(event.details())
                .containsEntry("reason", AuditEvent.OMITTED)
                .containsEntry("deep", Map.of("name", AuditEvent.OMITTED));
    }

    @Test
    void keepsASubjectInOneWord() {
        assertThat(AuditEvent.of("LOGIN", "user:a b\nc" + "x".repeat(300)).subject())
                .startsWith("user:a_b_c")
                .hasSize(200);
    }
}
