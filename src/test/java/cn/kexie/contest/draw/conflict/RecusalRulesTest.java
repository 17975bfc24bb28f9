package cn.kexie.contest.draw.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.rules.ContestScope;
import cn.kexie.engine.DecisionTables;
import cn.kexie.engine.EngineBeans;
import cn.kexie.support.process.ProcessTestEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("评审专家回避规则表")
class RecusalRulesTest {

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private DecisionTables tables;

    @BeforeEach
    void askTheTable() {
        tables = EngineBeans.decisionTables(engine.processEngine());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("每种关系在每种竞赛中恰有一条规则，并说明理由")
    void everyRelationFallsOnOneRuleWithAReason(Relation relation) {
        for (ContestScope scope : ContestScope.values()) {
            for (boolean departments : new boolean[] {true, false}) {
                List<Map<String, Object>> rows = ask(relation, scope, departments);
                assertThat(rows).hasSize(1);
                assertThat(rows.get(0).get("recuse")).isInstanceOf(Boolean.class);
                assertThat((String) rows.get(0).get("reason")).isNotBlank();
            }
        }
    }

    @Test
    @DisplayName("单位内部竞赛不因同单位回避，同部门按竞赛规则")
    void colleaguesMayJudgeInsideAnEnterprise() {
        assertThat(recuses(Relation.SAME_ENTERPRISE, ContestScope.CROSS_UNIT, false))
                .isTrue();
        assertThat(recuses(Relation.SAME_ENTERPRISE, ContestScope.INTERNAL, true))
                .isFalse();
        assertThat(recuses(Relation.SAME_DEPARTMENT, ContestScope.INTERNAL, true))
                .isTrue();
        assertThat(recuses(Relation.SAME_DEPARTMENT, ContestScope.INTERNAL, false))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETER", "ADVISER", "RECOMMENDER", "CO_AWARD"})
    @DisplayName("与人有关的关系一律回避")
    void personalRelationsAlwaysRecuse(Relation relation) {
        for (ContestScope scope : ContestScope.values()) {
            assertThat(recuses(relation, scope, false)).isTrue();
        }
    }

    private boolean recuses(Relation relation, ContestScope scope, boolean departments) {
        return Boolean.TRUE.equals(ask(relation, scope, departments).get(0).get("recuse"));
    }

    private List<Map<String, Object>> ask(Relation relation, ContestScope scope, boolean departments) {
        return tables.decideAll(
                "judge-recusal",
                Map.of("relation", relation.name(), "scope", scope.name(), "departmentConflicts", departments));
    }
}
