package cn.kexie.engine.model.table;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.TableColumn;
import cn.kexie.engine.model.TableRow;
import cn.kexie.engine.model.matter.MatterModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table the program asks keeps what it was written for: the facts it is given, the columns that are read, the answers
 * that are understood. The program's own table says which.
 */
public class AskedByProgram implements ModelRule {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final StandardTables standard;

    public AskedByProgram(StandardTables standard) {
        this.standard = standard;
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.tables().stream()
                .filter(table -> set.processes().stream().noneMatch(process -> isOfMatter(process, table)))
                .forEach(table -> standard.find(table.key()).ifPresent(ours -> check(table, ours, faults)));
    }

    /** The tables of a matter have rules of their own: they may read every fact of its form. */
    private static boolean isOfMatter(ProcessModel process, DecisionTable table) {
        return MatterModel.isOne(process) && table.key().startsWith(process.key() + "-");
    }

    private void check(DecisionTable table, DecisionTable ours, ModelFaults faults) {
        if (ours.givesOne() != table.givesOne()) {
            faults.at(
                    table.file(),
                    table.element(),
                    "WRONG_HIT_POLICY",
                    "程序向规则表“%s”要%s，命中策略 %s 给不出"
                            .formatted(table.name(), ours.givesOne() ? "一个答案" : "一组答案", table.hitPolicy()),
                    "把命中策略改回 " + ours.hitPolicy());
        }
        Set<String> facts = names(ours);
        table.inputs()
                .forEach(column -> unknown(column, facts)
                        .forEach(name -> faults.at(
                                table.file(),
                                column.element(),
                                "UNKNOWN_FACT",
                                "规则表“%s”读 %s，程序不提供它".formatted(table.name(), name),
                                "只读 " + String.join("、", facts))));
        for (TableColumn column : ours.outputs()) {
            checkOutput(table, column, faults);
        }
    }

    private static void checkOutput(DecisionTable table, TableColumn ours, ModelFaults faults) {
        List<String> names = table.outputs().stream().map(TableColumn::name).toList();
        int place = names.indexOf(ours.name());
        if (place < 0 || !table.outputs().get(place).type().equals(ours.type())) {
            faults.at(
                    table.file(),
                    table.element(),
                    "COLUMN_MISSING",
                    "规则表“%s”缺少程序要读的列“%s”（%s，类型 %s）".formatted(table.name(), ours.label(), ours.name(), ours.type()),
                    "补上这一列，名称和类型照旧");
            return;
        }
        CellTest understood = CellTest.of(ours.declared()).orElseThrow();
        for (TableRow row : table.rows()) {
            String entry = row.outputs().size() > place ? row.outputs().get(place) : "";
            boolean strange = Literal.of(entry)
                    .filter(value -> value.isOf(ours.type()) && !understood.holdsFor(value))
                    .isPresent();
            boolean toldAlready = table.outputs().get(place).declared().equals(ours.declared());
            if (strange && !toldAlready) {
                faults.at(
                        table.file(),
                        row.element(),
                        "UNKNOWN_VALUE",
                        "规则表“%s”第 %d 行的“%s”写的 %s 程序不认识".formatted(table.name(), row.number(), ours.label(), entry),
                        "改成 %s 之一".formatted(ours.declared()));
            }
        }
    }

    private static Set<String> names(DecisionTable table) {
        return table.inputs().stream()
                .flatMap(column -> names(column).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unknown(TableColumn column, Set<String> facts) {
        Set<String> unknown = new TreeSet<>(names(column));
        unknown.removeAll(facts);
        return unknown;
    }

    private static Set<String> names(TableColumn column) {
        return Arrays.stream(column.expression().split("[^\\w.]+"))
                .filter(word -> NAME.matcher(word).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
