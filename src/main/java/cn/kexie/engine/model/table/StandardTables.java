package cn.kexie.engine.model.table;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.TableColumn;
import java.util.Optional;

/** The tables the program brings: what it asks them and what it understands of their answers. */
public final class StandardTables {

    private final ModelSet program;

    public StandardTables(ModelSet program) {
        this.program = program;
    }

    Optional<DecisionTable> find(String key) {
        return program.table(key);
    }

    /** Values the program asks about; empty where they are open. */
    String values(String table, String expression) {
        return find(table).stream()
                .flatMap(found -> found.inputs().stream())
                .filter(column -> column.expression().equals(expression))
                .map(TableColumn::declared)
                .findFirst()
                .orElse("");
    }
}
