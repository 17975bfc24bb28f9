package cn.kexie.engine.model.table;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.TableColumn;
import cn.kexie.engine.model.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every cell can be read: a condition that can be followed, a constant of the column's type among its declared values. */
public class Cells implements ModelRule {

    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "number", "date");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.tables().forEach(table -> check(table, faults));
    }

    private static void check(DecisionTable table, ModelFaults faults) {
        if (!table.isTable() || table.outputs().isEmpty()) {
            faults.at(
                    table.file(), table.element(), "NO_TABLE", "决策“%s”不是规则表".formatted(table.key()), "建立至少有一个输出列的规则表");
            return;
        }
        if (CaseSpace.hasTooManyRows(table)) {
            faults.at(
                    table.file(),
                    table.element(),
                    "TABLE_TOO_LARGE",
                    "规则表“%s”有 %d 行，多于 %d 行的无法核对"
                            .formatted(table.name(), table.rows().size(), CaseSpace.MOST_ROWS),
                    "拆成几张表，或者把相同结果的行合并");
        }
        table.inputs()
                .forEach(
                        column -> checkColumn(table, column, column.expression().isEmpty(), faults));
        table.outputs()
                .forEach(column -> checkColumn(table, column, column.name().isBlank(), faults));
        for (TableRow row : table.rows()) {
            if (row.inputs().size() != table.inputs().size()
                    || row.outputs().size() != table.outputs().size()) {
                at(table, row, "ROW_NOT_WHOLE", "的格子数与列数不符", "在 Camunda Modeler 中重新编辑这一行", faults);
                continue;
            }
            for (int i = 0; i < table.inputs().size(); i++) {
                checkInput(table, row, table.inputs().get(i), row.inputs().get(i), faults);
            }
            for (int i = 0; i < table.outputs().size(); i++) {
                checkOutput(table, row, table.outputs().get(i), row.outputs().get(i), faults);
            }
        }
    }

    private static void checkColumn(DecisionTable table, TableColumn column, boolean unnamed, ModelFaults faults) {
        boolean known = TYPES.contains(column.type());
        boolean declares = CellTest.of(column.declared()).isPresent();
        if (unnamed || !known || !declares) {
            faults.at(
                    table.file(),
                    column.element(),
                    "COLUMN_NOT_CLEAR",
                    unnamed
                            ? "列没有写明读哪个变量或者叫什么"
                            : known
                                    ? "列允许的值“%s”看不懂".formatted(column.declared())
                                    : "列的类型 %s 不能使用".formatted(column.type()),
                    "写明变量或名称；类型用 string、boolean、integer、double、date 之一；允许的值用逗号分开");
        }
    }

    private static void checkInput(
            DecisionTable table, TableRow row, TableColumn column, String entry, ModelFaults faults) {
        Optional<CellTest> test = CellTest.of(entry);
        String cell = "的“%s”".formatted(column.label());
        if (test.isEmpty()) {
            at(
                    table,
                    row,
                    "CONDITION_NOT_CLEAR",
                    cell + "写的 %s 看不懂".formatted(entry),
                    "用常量、列举（\"A\",\"B\"）、比较（>= 10）或范围（[1..5]）",
                    faults);
            return;
        }
        List<Literal> literals = test.get().literals().toList();
        if (literals.stream().anyMatch(literal -> !isComparable(literal, column.type()))) {
            at(
                    table,
                    row,
                    "WRONG_TYPE",
                    cell + "写的 %s 不是%s".formatted(entry, typeName(column.type())),
                    "改成" + typeName(column.type()),
                    faults);
        } else {
            CellTest.of(column.declared())
                    .ifPresent(declared -> test.get()
                            .words()
                            .filter(word -> !declared.holdsFor(word) && !Literal.isLine(column.type()))
                            .forEach(word -> at(
                                    table,
                                    row,
                                    "UNKNOWN_VALUE",
                                    cell + "写的“%s”不在允许的值（%s）之内".formatted(word, column.declared()),
                                    "改成其中一个",
                                    faults)));
        }
    }

    /** A whole number may be compared with a broken one, but a text with a number never. */
    private static boolean isComparable(Literal literal, String type) {
        return literal.isOf(type)
                || (literal.kind() == Literal.Kind.NUMBER
                        && literal.isOf("double")
                        && Literal.isLine(type)
                        && !type.equals("date"));
    }

    private static void checkOutput(
            DecisionTable table, TableRow row, TableColumn column, String entry, ModelFaults faults) {
        Optional<Literal> value = Literal.of(entry);
        String cell = "的“%s”".formatted(column.label());
        if (entry.isEmpty()) {
            at(table, row, "CELL_EMPTY", cell + "是空的", "填写" + typeName(column.type()), faults);
        } else if (value.filter(given -> given.isOf(column.type())).isEmpty()) {
            at(
                    table,
                    row,
                    "WRONG_TYPE",
                    cell + "写的 %s 不是%s".formatted(entry, typeName(column.type())),
                    "改成" + typeName(column.type()),
                    faults);
        } else if (!column.declared().isEmpty()
                && CellTest.of(column.declared())
                        .filter(declared -> !declared.holdsFor(value.get()))
                        .isPresent()) {
            at(
                    table,
                    row,
                    "UNKNOWN_VALUE",
                    cell + "写的 %s 不在允许的值（%s）之内".formatted(entry, column.declared()),
                    "改成其中一个",
                    faults);
        }
    }

    private static void at(
            DecisionTable table, TableRow row, String code, String why, String mend, ModelFaults faults) {
        faults.at(
                table.file(), row.element(), code, "规则表“%s”第 %d 行%s".formatted(table.name(), row.number(), why), mend);
    }

    private static String typeName(String type) {
        return switch (type) {
            case "string" -> "加引号的文字";
            case "boolean" -> " true 或 false";
            case "integer", "long" -> "整数";
            case "date" -> "日期 date(\"2026-01-31\")";
            default -> "数字";
        };
    }
}
