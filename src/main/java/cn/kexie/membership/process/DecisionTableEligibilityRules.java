package cn.kexie.membership.process;

import cn.kexie.engine.DecisionTables;
import cn.kexie.membership.Eligibility;
import cn.kexie.membership.EligibilityFacts;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.EligibilityStandard;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DecisionTableEligibilityRules implements EligibilityRules {

    private final DecisionTables tables;

    DecisionTableEligibilityRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Ruling rule(EligibilityFacts facts, EligibilityStandard standard) {
        Map<String, Object> row = tables.decide(
                table(standard),
                Map.of(
                        "acceptsCharter", facts.acceptsCharter(),
                        "titleLevel", facts.titleLevel(),
                        "educationLevel", facts.educationLevel(),
                        "skillLevel", facts.skillLevel(),
                        "postCategory", facts.postCategory()));
        return new Ruling(Eligibility.valueOf((String) row.get("eligibility")), (String) row.get("reason"));
    }

    private static String table(EligibilityStandard standard) {
        return standard == EligibilityStandard.STRICT ? "member-eligibility-strict" : "member-eligibility";
    }
}
