package cn.kexie.contest.draw.conflict;

import cn.kexie.contest.Contest;
import cn.kexie.contest.rules.FrozenDecisions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which relations are a conflict in a contest: decision table {@code judge-recusal}, asked once per relation. */
@Component
class RecusalRules {

    private static final String TABLE = "judge-recusal";

    private final FrozenDecisions decisions;

    RecusalRules(FrozenDecisions decisions) {
        this.decisions = decisions;
    }

    /** Relations that are a conflict, each with the reason, in Chinese. */
    Map<Relation, String> recusing(Contest contest) {
        Map<Relation, String> recusing = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            String reasons = matched(contest, relation).stream()
                    .filter(row -> Boolean.TRUE.equals(row.get("recuse")))
                    .map(row -> String.valueOf(row.get("reason")))
                    .collect(Collectors.joining("；"));
            if (!reasons.isEmpty()) {
                recusing.put(relation, reasons);
            }
        }
        return recusing;
    }

    private List<Map<String, Object>> matched(Contest contest, Relation relation) {
        return decisions.decideAll(
                contest.rules(),
                TABLE,
                Map.of(
                        "relation", relation.name(),
                        "scope", contest.plan().scope().name(),
                        "departmentConflicts", contest.rules().departmentConflicts()));
    }
}
