package cn.kexie.contest.rules;

import java.util.List;
import java.util.Map;

/** Decision tables in the version that was in force when the contest was published. */
public interface FrozenDecisions {

    /** Outputs of every rule that matches, in the order of the table. */
    List<Map<String, Object>> decideAll(ContestRules rules, String table, Map<String, ?> inputs);
}
