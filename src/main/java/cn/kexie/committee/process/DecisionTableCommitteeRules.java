package cn.kexie.committee.process;

import cn.kexie.committee.CommitteeRules;
import cn.kexie.committee.Share;
import cn.kexie.committee.VoteRule;
import cn.kexie.committee.VoteRule.Whole;
import cn.kexie.engine.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DecisionTableCommitteeRules implements CommitteeRules {

    private final DecisionTables tables;

    DecisionTableCommitteeRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public VoteRule of(String voteKind) {
        Map<String, Object> row = tables.decide("committee-rule", Map.of("voteKind", voteKind));
        return new VoteRule(
                (String) row.get("text"), share(row, "quorum"), share(row, "majority"), Whole.valueOf((String)
                        row.get("majorityBase")));
    }

    private static Share share(Map<String, Object> row, String of) {
        return new Share((Integer) row.get(of + "Numerator"), (Integer) row.get(of + "Denominator"), (Boolean)
                row.get(of + "Strict"));
    }
}
