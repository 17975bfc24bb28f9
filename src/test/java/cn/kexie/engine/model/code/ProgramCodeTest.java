package cn.kexie.engine.model.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("程序提供给模型的，从类文件读出")
class ProgramCodeTest {

    private static final ProgramCode CODE = ProgramCode.read();

    @Test
    void knowsDelegatesAndListenersByTheirNames() {
        assertThat(CODE.hasDelegate("recordExaminationDelegate")).isTrue();
        assertThat(CODE.hasDelegate("dataSource")).isFalse();
        assertThat(CODE.hasListener("remindTaskListener")).isTrue();
        assertThat(CODE.hasListener("recordExaminationDelegate")).isFalse();
    }

    @Test
    void knowsTheAnswersADelegateTakesAndWhatItChoosesFrom() {
        assertThat(CODE.answersOf("recordExaminationDelegate"))
                .containsOnlyKeys("decision", "opinion", "correctionItems", "correctionReasons", "transferTo")
                .containsEntry("decision", "cn.kexie.acceptance.ExaminationDecision");
        assertThat(CODE.constantsOf("cn.kexie.acceptance.ExaminationDecision"))
                .containsExactlyInAnyOrder("ACCEPT", "CORRECT", "REFUSE", "TRANSFER");
        assertThat(CODE.answersOf("openExaminationDelegate")).isEmpty();
    }

    @Test
    @DisplayName("变量的值：枚举、写明的常量、经局部变量和旁边的类给出的")
    void knowsTheVariablesADelegateGivesAndTheirValues() {
        assertThat(CODE.variablesOf("recordExaminationDelegate").get("examinationDecision"))
                .isEqualTo(new VariableValues(Set.of(), Set.of("cn.kexie.acceptance.ExaminationDecision")));
        assertThat(CODE.variablesOf("lapseCaseDelegate").get("acceptanceOutcome"))
                .isEqualTo(new VariableValues(Set.of("LAPSED"), Set.of()));
        assertThat(CODE.variablesOf("drawJudgesDelegate").get("drawOutcome").areKnown())
                .isTrue();
        assertThat(CODE.variablesOf("openExaminationDelegate")).containsKeys("acceptedBySilence", "transferOptions");
    }

    @Test
    void knowsWhatComesWithTheStartOfAProcess() {
        assertThat(CODE.variablesBroughtTo("member-application"))
                .contains("caseNo", "associationNo", "voteKind")
                .doesNotContain("authorityCode");
        assertThat(CODE.variablesBroughtTo("no-such-process")).isEmpty();
    }

    @Test
    void knowsTheRolesItMakesGroupsFor() {
        assertThat(CODE.roles())
                .containsExactly(
                        "acceptance",
                        "co-opinion",
                        "committee",
                        "contest-office",
                        "judges",
                        "leader",
                        "operators",
                        "recommend",
                        "review",
                        "secretariat",
                        "supervision");
    }

    @Test
    void knowsTheTablesThatMustAnswer() {
        assertThat(CODE.singleTables())
                .contains("time-limit", "committee-rule", "member-eligibility")
                .doesNotContain("personal-data-retention", "required-materials");
    }
}
