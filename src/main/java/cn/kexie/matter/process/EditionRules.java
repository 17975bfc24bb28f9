package cn.kexie.matter.process;

import cn.kexie.calendar.Period;
import cn.kexie.engine.DecisionTables;
import cn.kexie.matter.kind.MatterGuide;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.party.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tables that were deployed with an edition. */
@Component
class EditionRules implements MatterRules {

    private final DecisionTables tables;

    EditionRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Condition> conditions(MatterKind kind, Map<String, Object> facts) {
        return tables.decideAll(kind.deploymentId(), kind.conditionTable(), facts).stream()
                .map(row -> new Condition(
                        "REFUSE".equals(row.get("effect")), (String) row.get("code"), (String) row.get("text"), (String)
                                row.get("pointer")))
                .toList();
    }

    @Override
    public List<MaterialRule> materials(MatterKind kind, Map<String, Object> facts) {
        return tables.decideAll(kind.deploymentId(), kind.materialsTable(), facts).stream()
                .map(row -> new MaterialRule(
                        (String) row.get("item"), (String) row.get("label"), Boolean.TRUE.equals(row.get("required"))))
                .toList();
    }

    @Override
    public List<MaterialRule> allMaterials(MatterKind kind) {
        return tables.rows(kind.deploymentId(), kind.materialsTable()).stream()
                .map(row -> new MaterialRule(row.get("item"), row.get("label"), "true".equals(row.get("required"))))
                .distinct()
                .toList();
    }

    @Override
    public List<MatterGuide.Period> periods(MatterKind kind) {
        return tables.rows(kind.deploymentId(), kind.timeLimitTable()).stream()
                .map(row ->
                        new MatterGuide.Period(row.get("text"), Integer.parseInt(row.get("amount")), row.get("unit")))
                .toList();
    }

    @Override
    public List<MatterGuide.Condition> regulations(MatterKind kind) {
        return tables.rows(kind.deploymentId(), kind.conditionTable()).stream()
                .map(row -> new MatterGuide.Condition(row.get("effect"), row.get("code"), row.get("text")))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Region.Level> level(MatterKind kind, Map<String, Object> facts) {
        String table = kind.property(MatterProperty.AUTHORITY).orElseThrow();
        List<Map<String, Object>> rows = tables.decideAll(kind.deploymentId(), table, facts);
        return rows.size() == 1
                ? Optional.of(Region.Level.valueOf((String) rows.get(0).get("approvalLevel")))
                : Optional.empty();
    }

    @Override
    public Period period(MatterKind kind, String code) {
        return Period.of(code, tables.decide(kind.deploymentId(), kind.timeLimitTable(), Map.of("kind", code)));
    }
}
