package cn.kexie.privacy.process;

import cn.kexie.engine.DecisionTables;
import cn.kexie.privacy.RetentionRules;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

@Component
class DecisionTableRetentionRules implements RetentionRules {

    private final DecisionTables tables;

    DecisionTableRetentionRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public OptionalInt months(String procedure, String status) {
        List<Map<String, Object>> rows =
                tables.decideAll("personal-data-retention", Map.of("procedure", procedure, "status", status));
        return rows.size() == 1 ? OptionalInt.of(((Number) rows.get(0).get("months")).intValue()) : OptionalInt.empty();
    }
}
