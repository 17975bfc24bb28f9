package cn.kexie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("审计链：规范形式、散列、核验、锚点")
class AuditChainTest {

    private static final Instant AT = Instant.parse("2026-11-20T05:43:00.000001Z");

    @TempDir
    Path data;

    private final AuditRegisterInMemory register = new AuditRegisterInMemory();
    private AuditAnchors anchors;
    private AuditVerification verification;

    @BeforeEach
    void fiveRows() {
        anchors = new AuditAnchors(data, register, Clock.fixed(AT, ZoneOffset.UTC));
        verification = new AuditVerification(register, anchors, List.of());
        grow(5);
    }

    @Test
    void writesEveryFieldWithItsLength() {
        AuditRecord row = row("CASE_MOVED").chainedTo(AuditHead.START);

        assertThat(new String(AuditChain.canonical(row), StandardCharsets.UTF_8))
                .isEqualTo("13:kexie-audit-1,1:1,27:2026-11-20T05:43:00.000001Z,11:staff:clerk,12:受理人员,10:CASE_MOVED,"
                        + "6:case:1,4:DONE,64:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a,-,");
    }

    @Test
    void hashesThePreviousHashAndTheRow() {
        assertThat(row("CASE_MOVED").chainedTo(AuditHead.START).hash())
                .isNotEqualTo(row("CASE_MOVED")
                        .chainedTo(new AuditHead(0, "f".repeat(64)))
                        .hash())
                .isNotEqualTo(row("CASE_NOTED").chainedTo(AuditHead.START).hash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void findsAnIntactChainIntact() {
        anchors.drop();

        AuditVerdict verdict = verification.verify();

        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.rows()).isEqualTo(5);
        assertThat(verdict.anchors()).isEqualTo(1);
        assertThat(verdict.head()).isEqualTo(register.head());
    }

    @Test
    void namesTheRowThatWasChanged() {
        change(3, row -> copy(row, row.seq(), "staff:leader", row.details(), row.digest()));
        assertBroken(3, "ROW_CHANGED");
    }

    @Test
    void namesTheRowWhoseDetailsWereChanged() {
        change(2, row -> copy(row, row.seq(), row.actor(), "{\"status\":\"REJECTED\"}", row.digest()));
        assertBroken(2, "DETAILS_CHANGED");
    }

    @Test
    void namesTheRowWhoseDetailsWereChangedWithTheirDigest() {
        String details = "{\"status\":\"REJECTED\"}";
        change(2, row -> copy(row, row.seq(), row.actor(), details, AuditChain.digest(details)));
        assertBroken(2, "ROW_CHANGED");
    }

    @Test
    void namesTheRowThatWasRemoved() {
        register.rows.remove(3);
        assertBroken(4, "MISSING");
    }

    @Test
    void noticesRowsInAnotherOrder() {
        AuditRecord third = register.rows.get(2);
        AuditRecord fourth = register.rows.get(3);
        register.rows.set(2, copy(fourth, 3, fourth.actor(), fourth.details(), fourth.digest()));
        register.rows.set(3, copy(third, 4, third.actor(), third.details(), third.digest()));
        assertBroken(3, "ROW_CHANGED");
    }

    @Test
    void noticesByTheAnchorThatTheEndWasCutOff() {
        anchors.drop();
        register.rows.remove(4);
        assertBroken(5, "MISSING");
    }

    @Test
    void noticesByTheAnchorThatTheWholeChainWasMadeAnew() {
        anchors.drop();
        register.rows.clear();
        grow(4);
        register.add(List.of(row("OTHER").chainedTo(register.head())));
        grow(2);
        assertBroken(5, "ANCHOR_DIFFERS");
    }

    @Test
    void notesAHeadOnce() throws Exception {
        anchors.drop();
        anchors.drop();
        grow(1);
        anchors.drop();

        assertThat(Files.readAllLines(data.resolve("audit-anchors/2026-11.txt")))
                .hasSize(2);
        assertThat(anchors.all()).last().isEqualTo(register.head());
    }

    private void assertBroken(long seq, String code) {
        AuditVerdict verdict = verification.verify();
        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.firstBroken().seq()).isEqualTo(seq);
        assertThat(verdict.firstBroken().code()).isEqualTo(code);
        assertThat(verdict.firstBroken().text()).contains("第 " + seq + " 条");
    }

    private void grow(int rows) {
        for (int i = 0; i < rows; i++) {
            register.add(List.of(row("CASE_MOVED").chainedTo(register.head())));
        }
    }

    private void change(int seq, UnaryOperator<AuditRecord> change) {
        register.rows.set(seq - 1, change.apply(register.rows.get(seq - 1)));
    }

    private static AuditRecord row(String action) {
        return new AuditRecord(0, AT, "staff:clerk", "受理人员", action, "case:1", "DONE", "{}", null, null, null);
    }

    private static AuditRecord copy(AuditRecord row, long seq, String actor, String details, String digest) {
        return new AuditRecord(
                seq,
                row.at(),
                actor,
                row.role(),
                row.action(),
                row.subject(),
                row.outcome(),
                details,
                digest,
                row.requestId(),
                row.hash());
    }
}
