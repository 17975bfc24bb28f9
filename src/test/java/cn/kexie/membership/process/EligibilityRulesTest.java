package cn.kexie.membership.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.EngineBeans;
import cn.kexie.membership.Eligibility;
import cn.kexie.membership.EligibilityFacts;
import cn.kexie.membership.EligibilityStandard;
import cn.kexie.membership.MemberCodes;
import cn.kexie.platform.code.CodeList;
import cn.kexie.platform.code.CodeList.Code;
import cn.kexie.support.process.ProcessTestEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("入会资格规则表：每种情形恰有一条规则")
class EligibilityRulesTest {

    private static final String HIGH = "INTERMEDIATE_OR_ABOVE";
    private static final String COLLEGE = "COLLEGE_OR_ABOVE";

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private DecisionTableEligibilityRules rules;

    @BeforeEach
    void askTheTables() {
        rules = new DecisionTableEligibilityRules(EngineBeans.decisionTables(engine.processEngine()));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("全部组合都有唯一结论")
    void everyCombinationFallsOnExactlyOneRule(EligibilityStandard standard) {
        assertThat(combinations()).hasSize(2 * 3 * 2 * 6 * 8).allSatisfy(facts -> {
            var ruling = rules.rule(facts, standard);
            assertThat(ruling.reason()).isNotBlank();
            assertThat(ruling.eligibility() == Eligibility.NOT_ELIGIBLE).isEqualTo(!facts.acceptsCharter());
        });
    }

    @Test
    @DisplayName("从严标准不会比包容标准更宽")
    void theStrictTableNeverGivesMore() {
        assertThat(combinations()).allSatisfy(facts -> {
            var inclusive = rules.rule(facts, EligibilityStandard.INCLUSIVE).eligibility();
            var strict = rules.rule(facts, EligibilityStandard.STRICT).eligibility();
            assertThat(strict).isIn(inclusive, Eligibility.MANUAL);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "INTERMEDIATE_OR_ABOVE, BELOW_COLLEGE, NONE, SUPPORT, ELIGIBLE, ELIGIBLE",
        "JUNIOR, COLLEGE_OR_ABOVE, NONE, PROD, ELIGIBLE, MANUAL",
        "JUNIOR, BELOW_COLLEGE, NONE, PROD, MANUAL, MANUAL",
        "NONE, COLLEGE_OR_ABOVE, NONE, RD, ELIGIBLE, MANUAL",
        "NONE, BELOW_COLLEGE, 2, PROD, ELIGIBLE, ELIGIBLE",
        "NONE, BELOW_COLLEGE, 4, PROD, MANUAL, MANUAL",
        "NONE, COLLEGE_OR_ABOVE, NONE, MGMT, ELIGIBLE_AS_SUPPORTER, ELIGIBLE_AS_SUPPORTER",
        "NONE, COLLEGE_OR_ABOVE, NONE, MARKET, MANUAL, MANUAL"
    })
    @DisplayName("两种标准的代表情形")
    void judgesAsTheStandardsSay(
            String title, String education, String skill, String post, Eligibility inclusive, Eligibility strict) {
        var facts = new EligibilityFacts(true, title, education, skill, post);
        assertThat(rules.rule(facts, EligibilityStandard.INCLUSIVE).eligibility())
                .isEqualTo(inclusive);
        assertThat(rules.rule(facts, EligibilityStandard.STRICT).eligibility()).isEqualTo(strict);
    }

    @Test
    @DisplayName("规则明确的授权决定，不明确的委员会表决")
    void onlyUnclearCasesGoToTheCommittee() {
        var tables = EngineBeans.decisionTables(engine.processEngine());
        assertThat(Stream.of(Eligibility.values())
                        .filter(eligibility -> tables.decide(
                                        "member-decision-route", Map.of("eligibility", eligibility.name()))
                                .containsValue("COMMITTEE")))
                .containsExactly(Eligibility.MANUAL);
    }

    private static List<EligibilityFacts> combinations() {
        List<String> skills = Stream.concat(codes(MemberCodes.SKILL_LEVEL), Stream.of(EligibilityFacts.NONE))
                .toList();
        return Stream.of(true, false)
                .flatMap(charter -> Stream.of(HIGH, "JUNIOR", EligibilityFacts.NONE)
                        .flatMap(title -> Stream.of(COLLEGE, "BELOW_COLLEGE")
                                .flatMap(education -> skills.stream()
                                        .flatMap(skill -> codes(MemberCodes.POST_CATEGORY)
                                                .map(post -> new EligibilityFacts(
                                                        charter, title, education, skill, post))))))
                .toList();
    }

    private static Stream<String> codes(CodeList list) {
        return list.codes().stream().map(Code::code);
    }
}
