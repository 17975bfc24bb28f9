package cn.kexie.components;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.components.Scripts.Script;
import cn.kexie.components.Scripts.ScriptFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("网页应用自带的脚本：逐个登记，各有结论")
class ScriptsTest {

    private static final String WEB_APPLICATIONS = "org.camunda.bpm.webapp:camunda-webapp-webjar";
    private static final String NOTICE = "META-INF/resources/webjars/camunda/lib/deps.js.LICENSE.txt";

    private final Scripts scripts = Scripts.ofTheProject();
    private final ClassPath classPath = ClassPath.ofTheTests();
    private final AdvisoryList advisories = AdvisoryList.ofTheProject();

    @Test
    void areAllListedAndJudged() {
        assertThat(scripts.faults(classPath, advisories)).isEmpty();
    }

    @Test
    void tellWhatIsDueForReview() {
        assertThat(scripts.reviewBy()).isAfter(scripts.reviewedOn());
        if (scripts.reviewBy().isBefore(LocalDate.now())) {
            System.err.println("[脚本清单] 应在 " + scripts.reviewBy() + " 前复核");
        }
    }

    @Test
    void oneWithoutVerdictIsAFault() {
        assertThat(faults(new Script("camunda/jquery", "3.7.1", NOTICE, "jQuery JavaScript Library v([0-9.]+)", null)))
                .anyMatch(fault -> fault.contains("camunda/jquery：没有结论"));
    }

    @Test
    void anotherVersionIsAFault() {
        assertThat(faults(new Script("camunda/jquery", "3.7.0", NOTICE, "jQuery JavaScript Library v([0-9.]+)", "示例")))
                .anyMatch(fault -> fault.contains("登记为 3.7.0，文件中是 [3.7.1]"));
    }

    @Test
    void oneThatNamesItselfAndIsNotListedIsAFault() {
        assertThat(faults()).anyMatch(fault -> fault.contains("DOMPurify 3.2.4 没有登记"));
    }

    @Test
    void aFileThatChangedOrIsNewIsAFault() {
        ScriptFile changed = new ScriptFile(WEB_APPLICATIONS, "META-INF/resources/webjars/camunda/lib/deps.js", "00");
        assertThat(new Scripts(LocalDate.EPOCH, LocalDate.EPOCH, List.of(changed), List.of())
                        .faults(classPath, advisories))
                .anyMatch(fault -> fault.contains("deps.js：与登记的不同"))
                .anyMatch(fault -> fault.contains("camunda-tasklist-bootstrap.js：不在 scripts.json 中"));
    }

    private List<String> faults(Script... listed) {
        return new Scripts(LocalDate.EPOCH, LocalDate.EPOCH, scripts.files(), List.of(listed))
                .faults(classPath, advisories);
    }
}
