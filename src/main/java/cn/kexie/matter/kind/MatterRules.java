package cn.kexie.matter.kind;

import cn.kexie.calendar.Period;
import cn.kexie.party.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of an edition. */
public interface MatterRules {

    /** Rows of the condition table these facts meet. */
    List<Condition> conditions(MatterKind kind, Map<String, Object> facts);

    /** What may be filed and whether it must, in the order of the table. */
    List<MaterialRule> materials(MatterKind kind, Map<String, Object> facts);

    /** Every material the table knows, whatever the facts. */
    List<MaterialRule> allMaterials(MatterKind kind);

    /** Of the deciding 科协; empty while a fact the table asks about is not known. */
    Optional<Region.Level> level(MatterKind kind, Map<String, Object> facts);

    /** Every period of the table, in its order. */
    List<MatterGuide.Period> periods(MatterKind kind);

    /** Every regulation of the condition table, whatever the facts. */
    List<MatterGuide.Condition> regulations(MatterKind kind);

    /** How long a step may take and what its period is called; an unknown period is a fault of the model. */
    Period period(MatterKind kind, String code);

    /**
     * One regulation.
     *
     * @param refuse whether it forbids filing; else the reviewer is told
     * @param code stable, upper snake case
     * @param text what is wrong and what to do, with the source
     * @param pointer of the field that is at fault
     */
    record Condition(boolean refuse, String code, String text, String pointer) {}

    record MaterialRule(String item, String label, boolean required) {}
}
