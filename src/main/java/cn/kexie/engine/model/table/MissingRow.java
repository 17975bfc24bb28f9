package cn.kexie.engine.model.table;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case for which a table has no row, told to those who know what it is asked about. */
public final class MissingRow {

    private MissingRow() {}

    /**
     * @param values all a column can be asked about, by its expression, as a test: {@code "A","B"}
     * @return the case in words; empty where there is none, where the table is not to be read, and where {@link Gaps} tells
     *     it by itself
     */
    public static Optional<String> of(DecisionTable table, Map<String, String> values) {
        if (!table.givesOne() || !CaseSpace.isReadable(table) || Gaps.isClosed(table)) {
            return Optional.empty();
        }
        List<String> of = table.inputs().stream()
                .map(TableColumn::expression)
                .map(expression -> values.getOrDefault(expression, ""))
                .toList();
        CaseSpace space = new CaseSpace(table, of);
        Optional<String> gap = space.gap();
        return space.isTooLarge() ? Optional.empty() : gap;
    }
}
