package cn.kexie.contest.entry.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.EngineBeans;
import cn.kexie.support.process.ProcessTestEngine;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("参赛条件规则表：每种情形给出的结论")
class EntryAdmissionRulesTest {

    private static final List<Boolean> BOTH = List.of(true, false);
    private static final int MOST_ASKED_BY_A_ROW = 2;

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    @Test
    @DisplayName("任意三项情况的全部组合：命中的恰是应当命中的")
    void everyCombinationGivesWhatItShould() {
        assertThat(combinations().filter(facts -> deviations(facts) <= MOST_ASKED_BY_A_ROW + 1))
                .hasSizeGreaterThan(300)
                .allSatisfy(facts -> assertThat(codes(facts)).containsExactlyInAnyOrderElementsOf(expected(facts)));
    }

    /** Rows are judged each for itself; therefore one fact more than any row asks says how facts go together. */
    @Test
    @DisplayName("没有一行同时看三项情况")
    void noRowAsksMoreThanTwoFacts() {
        var table = Dmn.readModelFromFile(new File("bpmn/contest/entry-admission.dmn"));
        assertThat(table.getModelElementsByType(DecisionTable.class))
                .allMatch(only -> only.getHitPolicy() == HitPolicy.COLLECT);
        assertThat(table.getModelElementsByType(Rule.class))
                .isNotEmpty()
                .allMatch(rule -> rule.getInputEntries().stream()
                                .filter(entry -> entry.getText() != null
                                        && !entry.getTextContent().isBlank()
                                        && !entry.getTextContent().strip().equals("-"))
                                .count()
                        <= MOST_ASKED_BY_A_ROW);
    }

    @Test
    @DisplayName("只有涉密、贡献合计不足或超出、团队超员当即退回；每条都有中文说明和字段")
    void refusesOnlyWhatCannotBeMended() {
        var rows = rows(facts(true, 99, 1, 2, false, true, true, 10.01, false));
        assertThat(rows)
                .filteredOn(row -> row.get("effect").equals("REFUSE"))
                .extracting(row -> row.get("code"))
                .containsExactly("SECRET_OFFLINE", "SHARES_NOT_100", "TEAM_TOO_LARGE");
        assertThat(rows).hasSize(8).allSatisfy(row -> {
            assertThat((String) row.get("text")).matches("(?s).*\\p{IsHan}.*");
            assertThat((String) row.get("pointer")).startsWith("/");
        });
    }

    private static List<String> expected(Map<String, Object> facts) {
        List<String> codes = new ArrayList<>();
        add(codes, "SECRET_OFFLINE", is(facts, "containsSecret"));
        add(codes, "SHARES_NOT_100", number(facts, "shareTotal") != 100);
        add(codes, "TEAM_TOO_LARGE", number(facts, "teamSize") > 5);
        add(codes, "APPLIED_TOO_SHORT", number(facts, "appliedMonths") < 3);
        add(codes, "NOT_FINISHED_IN_YEAR", !is(facts, "finishedInYear"));
        add(codes, "PRIOR_AWARD", is(facts, "priorAward"));
        add(codes, "GOVERNMENT_PLAN", is(facts, "inGovPlan"));
        add(codes, "BENEFIT_PROOF_MISSING", number(facts, "annualBenefit") > 10 && !is(facts, "financeProof"));
        return codes;
    }

    private static void add(List<String> codes, String code, boolean expected) {
        if (expected) {
            codes.add(code);
        }
    }

    private static boolean is(Map<String, Object> facts, String name) {
        return (boolean) facts.get(name);
    }

    private static double number(Map<String, Object> facts, String name) {
        return ((Number) facts.get(name)).doubleValue();
    }

    private List<Object> codes(Map<String, Object> facts) {
        return rows(facts).stream().map(row -> row.get("code")).toList();
    }

    private List<Map<String, Object>> rows(Map<String, Object> facts) {
        return EngineBeans.decisionTables(ProcessTestEngine.processEngine()).decideAll("entry-admission", facts);
    }

    /** In how many facts this differs from a work nothing is wrong with. */
    private static long deviations(Map<String, Object> facts) {
        Map<String, Object> fine = facts(false, 100, 0, 3, true, false, false, 0.0, true);
        return fine.keySet().stream()
                .filter(name -> !fine.get(name).equals(facts.get(name)))
                .count();
    }

    private static Stream<Map<String, Object>> combinations() {
        return BOTH.stream()
                .flatMap(secret -> Stream.of(99, 100, 101)
                        .flatMap(shares -> Stream.of(-4, 0, 1)
                                .flatMap(excess -> Stream.of(-1, 2, 3)
                                        .flatMap(months -> BOTH.stream()
                                                .flatMap(finished -> BOTH.stream()
                                                        .flatMap(award -> BOTH.stream()
                                                                .flatMap(plan -> Stream.of(0.0, 10.0, 10.01)
                                                                        .flatMap(benefit -> BOTH.stream()
                                                                                .map(proof -> facts(
                                                                                        secret, shares, excess, months,
                                                                                        finished, award, plan, benefit,
                                                                                        proof))))))))));
    }

    private static Map<String, Object> facts(
            boolean secret,
            int shares,
            int excess,
            int months,
            boolean finished,
            boolean award,
            boolean plan,
            double benefit,
            boolean proof) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("containsSecret", secret);
        facts.put("shareTotal", shares);
        facts.put("teamSize", 5 + excess);
        facts.put("teamLimit", 5);
        facts.put("appliedMonths", months);
        facts.put("finishedInYear", finished);
        facts.put("priorAward", award);
        facts.put("inGovPlan", plan);
        facts.put("annualBenefit", benefit);
        facts.put("financeProof", proof);
        return facts;
    }
}
