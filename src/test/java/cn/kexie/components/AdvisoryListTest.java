package cn.kexie.components;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.components.Advisory.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("已知漏洞清单")
class AdvisoryListTest {

    private final AdvisoryList list = AdvisoryList.ofTheProject();
    private final ClassPath classPath = ClassPath.ofTheTests();

    @Test
    void givesEveryKnownWeaknessAVerdictThatHolds() {
        assertThat(list.faults(classPath, AdvisoryListTest::exists)).isEmpty();
    }

    @Test
    void listsEachWeaknessOfAComponentOnce() {
        assertThat(list.advisories())
                .extracting(advisory -> advisory.id() + " " + advisory.component())
                .doesNotHaveDuplicates();
    }

    /** A verdict that rests on our not using a class falls with its first use. */
    @Test
    void restsOnClassesThatOurCodeDoesNotTouch() {
        Set<String> unused = list.advisories().stream()
                .flatMap(advisory -> advisory.unused().stream())
                .collect(Collectors.toSet());

        assertThat(OwnClasses.using(unused))
                .as("advisories.json 中的结论以不使用这些类为前提")
                .isEmpty();
    }

    @Test
    void seesTheUseOfAClass() {
        assertThat(OwnClasses.using(Set.of("org.springframework.http.ContentDisposition")))
                .anyMatch(use -> use.startsWith("cn/kexie/attachment/web/FileAnswer.class"));
    }

    @Test
    void tellsWhatIsDueForReview() {
        list.due(LocalDate.now()).forEach(due -> System.err.println("[漏洞清单] " + due));
    }

    @Test
    void refusesAnEntryWithoutVerdict() {
        assertThat(faults(entry(null, "[1.0,99.0]"))).anyMatch(fault -> fault.contains("没有结论"));
    }

    @Test
    void refusesToCallFixedWhatTheVersionStillHas() {
        assertThat(faults(entry(Verdict.FIXED, "[1.0,99.0]"))).anyMatch(fault -> fault.contains("仍受影响"));
    }

    @Test
    void asksForANewVerdictAfterAnUpdate() {
        assertThat(faults(entry(Verdict.ACCEPTED, "[0.1,0.2]"))).anyMatch(fault -> fault.contains("已不受影响"));
    }

    @Test
    void asksForTheMitigationAndItsTest() {
        assertThat(faults(entry(Verdict.AFFECTED_MITIGATED, "[1.0,99.0]")))
                .anyMatch(fault -> fault.contains("mitigation"));
    }

    @Test
    void findsWhatIsNoLongerThere() {
        Advisory advisory = new Advisory(
                "CVE-0000-0001",
                "cn.example:gone",
                "[1.0,2.0]",
                "示例",
                Verdict.NOT_AFFECTED,
                "示例",
                List.of(),
                List.of("cn.kexie.NoSuchTest"),
                List.of(),
                List.of("org.slf4j:slf4j-api"),
                "https://example.org",
                LocalDate.EPOCH,
                LocalDate.EPOCH);

        assertThat(faults(advisory))
                .anyMatch(fault -> fault.contains("已不在类路径上"))
                .anyMatch(fault -> fault.contains("cn.kexie.NoSuchTest"))
                .anyMatch(fault -> fault.contains("以没有 org.slf4j:slf4j-api 为前提"));
        assertThat(new AdvisoryList(List.of(advisory)).due(LocalDate.EPOCH.plusDays(1)))
                .hasSize(1);
    }

    private List<String> faults(Advisory advisory) {
        return new AdvisoryList(List.of(advisory)).faults(classPath, AdvisoryListTest::exists);
    }

    private static Advisory entry(Verdict verdict, String affected) {
        return new Advisory(
                "CVE-0000-0002",
                "org.slf4j:slf4j-api",
                affected,
                "示例",
                verdict,
                "示例",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "https://example.org",
                LocalDate.EPOCH,
                LocalDate.EPOCH);
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, AdvisoryListTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError failure) {
            return failure instanceof LinkageError;
        }
    }
}
