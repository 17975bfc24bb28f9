package cn.kexie.privacy.process;

import cn.kexie.engine.DecisionTables;
import cn.kexie.privacy.RetentionRules;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** A procedure may bring a table of its own, {@code <procedure>-retention}; the common one has rows for all others. */
@Component
class DecisionTableRetentionRules implements RetentionRules {

    private final DecisionTables tables;

    DecisionTableRetentionRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public OptionalInt months(String procedure, String status) {
        String own = procedure + "-retention";
        List<Map<String, Object>> rows = tables.has(own)
                ? tables.decideAll(own, Map.of("status", status))
                : tables.decideAll("personal-data-retention", Map.of("procedure", procedure, "status", status));
        return rows.size() == 1 ? OptionalInt.of(((Number) rows.get(0).get("months")).intValue()) : OptionalInt.empty();
    }
}
