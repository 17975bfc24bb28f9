package cn.kexie.engine.model.table;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.TableColumn;
import cn.kexie.engine.model.code.ProgramCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A table that must answer has an answer for every case: where the program or a step asks for one, or its values are closed. */
public class Gaps implements ModelRule {

    private final ProgramCode code;
    private final StandardTables standard;

    public Gaps(ProgramCode code, StandardTables standard) {
        this.code = code;
        this.standard = standard;
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        Set<String> asked = set.processes().stream()
                .flatMap(process -> process.steps("businessRuleTask"))
                .map(step -> step.camunda("decisionRef"))
                .collect(Collectors.toSet());
        asked.addAll(code.singleTables());
        set.tables().stream()
                .filter(DecisionTable::givesOne)
                .filter(CaseSpace::isReadable)
                .filter(table -> asked.contains(table.key()) || isClosed(table))
                .forEach(table -> check(table, faults));
    }

    private void check(DecisionTable table, ModelFaults faults) {
        List<String> values = table.inputs().stream()
                .map(column -> standard.values(table.key(), column.expression()))
                .toList();
        CaseSpace space = new CaseSpace(table, values);
        Optional<String> gap = space.gap();
        if (space.isTooLarge()) {
            faults.at(
                    table.file(),
                    table.element(),
                    "TABLE_TOO_LARGE",
                    "规则表“%s”的情形太多，无法核对".formatted(table.name()),
                    "拆成几张表，或者减少列数");
        }
        gap.ifPresent(missing -> faults.at(
                table.file(),
                table.element(),
                "TABLE_GAP",
                "规则表“%s”有遗漏：%s 时没有一行命中，查表会失败".formatted(table.name(), missing),
                "补上这种情形的一行，或者在最后加一行各列为“-”的兜底（命中策略 FIRST）"));
    }

    /** Whether every text column declares its values. */
    static boolean isClosed(DecisionTable table) {
        return table.inputs().stream()
                .filter(column -> column.type().equals("string"))
                .map(TableColumn::declared)
                .noneMatch(String::isBlank);
    }
}
