package cn.kexie.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule runs wherever what it reads is well-formed. */
class FindingsTest {

    @Test
    void runsARuleUnlessWhatItReadsIsAtFault() {
        Findings findings = known("/contact/email", "/rows/3/name", "/rows/5");

        assertThat(findings.sound("/contact/mobile", "/count")).isTrue();
        assertThat(findings.sound("/contact/email")).isFalse();
        assertThat(findings.sound("/contact")).as("inside").isFalse();
        assertThat(findings.sound("/rows/5/name")).as("around").isFalse();
        assertThat(findings.sound("/rows/*/name")).isFalse();
        assertThat(known("/rows/3/name").sound("/rows/*/mobile")).isTrue();
        assertThat(known("/rows/3").sound("/rows/*/mobile")).isFalse();
        assertThat(findings.sound("/rows/-")).as("how many there are").isTrue();
        assertThat(known("/rows").sound("/rows/-")).isFalse();
        assertThat(known("").sound("/count")).isFalse();
        assertThat(known("/rowsAndMore").sound("/rows")).isTrue();
    }

    @Test
    void keepsWhatReadingHasFoundAndAddsEveryRuleThatIsBroken() {
        Findings findings = known("/a");
        findings.rule(() -> Stream.of(fault("/b", "ONE"), fault("/b", "OTHER")), "/b");
        findings.rule(() -> Stream.of(fault("/c", "UNSURE")), "/a", "/c");
        findings.rule(() -> Stream.of(fault("/a", "AGAIN")), "/b");
        findings.rule(() -> Stream.of(fault("/d", "LATER")), "/b");

        assertThat(findings.list()).extracting(Fault::code).containsExactly("KNOWN", "ONE", "OTHER", "LATER");
        assertThatThrownBy(findings::refuse)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.faults()).hasSize(4));
    }

    private static Findings known(String... pointers) {
        List<Fault> faults =
                Arrays.stream(pointers).map(pointer -> fault(pointer, "KNOWN")).toList();
        return new Findings(faults);
    }

    private static Fault fault(String pointer, String code) {
        return new Fault(pointer, code, "示例");
    }
}
