package cn.kexie.casefile;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was written about a case in somebody's own words. */
@Component
class CaseTexts {

    private static final Map<SealedColumn, String> KEYS = Map.of(
            CasefileSealing.REASON, "case_no",
            CasefileSealing.EVENT, "id",
            CasefileSealing.CORRECTION, "id",
            CasefileSealing.OPINION, "id");

    private final JdbcClient jdbc;
    private final PersonalData personal;

    CaseTexts(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    List<String> of(String caseNo) {
        List<String> texts = new ArrayList<>();
        KEYS.keySet().forEach(column -> texts.addAll(rows(column, caseNo).values()));
        return texts;
    }

    /** @return whether any text changed */
    boolean change(String caseNo, UnaryOperator<String> events, UnaryOperator<String> others) {
        boolean changed = false;
        for (SealedColumn column : KEYS.keySet()) {
            UnaryOperator<String> change = column.equals(CasefileSealing.EVENT) ? events : others;
            for (Map.Entry<String, String> row : rows(column, caseNo).entrySet()) {
                String text = change.apply(row.getValue());
                if (!text.equals(row.getValue())) {
                    save(column, row.getKey(), text);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private Map<String, String> rows(SealedColumn column, String caseNo) {
        return jdbc
                .sql("select %s::text as key, %s as text from %s where case_no = ? and %2$s is not null order by 1"
                        .formatted(KEYS.get(column), column.column(), column.table()))
                .param(caseNo)
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("key").toString(),
                        row -> personal.open(column, row.get("text").toString())));
    }

    private void save(SealedColumn column, String key, String text) {
        jdbc.sql("update %s set %s = ? where %s::text = ?".formatted(column.table(), column.column(), KEYS.get(column)))
                .params(personal.seal(column, text), key)
                .update();
    }
}
