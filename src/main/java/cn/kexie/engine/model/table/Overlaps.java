package cn.kexie.engine.model.table;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.TableRow;
import java.util.Collections;
import java.util.List;

/** Where one row must decide, no case has two: none at all for UNIQUE, none that differ for ANY. */
public class Overlaps implements ModelRule {

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.tables().stream()
                .filter(table -> List.of("UNIQUE", "ANY").contains(table.hitPolicy()))
                .filter(CaseSpace::isReadable)
                .forEach(table -> check(table, faults));
    }

    private static void check(DecisionTable table, ModelFaults faults) {
        CaseSpace space =
                new CaseSpace(table, Collections.nCopies(table.inputs().size(), ""));
        List<TableRow> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean differ = table.hitPolicy().equals("UNIQUE")
                        || !rows.get(i).outputs().equals(rows.get(j).outputs());
                if (differ && space.overlap(j, i)) {
                    faults.at(
                            table.file(),
                            rows.get(i).element(),
                            "ROWS_OVERLAP",
                            "规则表“%s”第 %d 行与第 %d 行重叠，同一情形命中两行，查表会失败".formatted(table.name(), j + 1, i + 1),
                            "改写其中一行的条件，或者删去重复的行");
                }
            }
        }
    }
}
