package cn.kexie.contest.process;

import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestDefaults;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Trim;
import cn.kexie.engine.DecisionTables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DecisionTableContestDefaults implements ContestDefaults {

    private final DecisionTables tables;

    DecisionTableContestDefaults(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public RuleDefaults of(ContestScope scope) {
        Map<String, String> inputs = Map.of("scope", scope.name());
        Map<String, Object> rule = tables.decide("contest-rule", inputs);
        List<AwardRule> awards = tables.decideAll("contest-award", inputs).stream()
                .map(DecisionTableContestDefaults::award)
                .toList();
        return new RuleDefaults(
                new Trim((Integer) rule.get("trimFrom"), (Integer) rule.get("trimDrop")),
                number(rule.get("divergence")),
                (Boolean) rule.get("blinded"),
                (Boolean) rule.get("standardise"),
                (Integer) rule.get("minimumPanel"),
                (Integer) rule.get("yearlyContests"),
                (Boolean) rule.get("departmentConflicts"),
                awards);
    }

    private static AwardRule award(Map<String, Object> row) {
        return new AwardRule((String) row.get("grade"), number(row.get("share")), number(row.get("floor")));
    }

    /** By its text: exactly what stands in the table. An empty cell is no number. */
    private static BigDecimal number(Object cell) {
        return cell == null ? null : new BigDecimal(cell.toString());
    }
}
