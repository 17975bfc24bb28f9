package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedPlace;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was written about a case in somebody's own words. */
@Component
class CaseTexts {

    private static final List<SealedColumn> COLUMNS =
            List.of(CasefileSealing.REASON, CasefileSealing.EVENT, CasefileSealing.CORRECTION, CasefileSealing.OPINION);

    private final JdbcClient jdbc;
    private final PersonalData personal;

    CaseTexts(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    List<String> of(CaseNo caseNo) {
        return COLUMNS.stream()
                .flatMap(column -> texts(column, caseNo).stream())
                .map(Written::text)
                .toList();
    }

    /** @return whether any text changed */
    boolean change(CaseNo caseNo, UnaryOperator<String> events, UnaryOperator<String> others) {
        boolean changed = false;
        for (SealedColumn column : COLUMNS) {
            UnaryOperator<String> change = column.equals(CasefileSealing.EVENT) ? events : others;
            for (Written written : texts(column, caseNo)) {
                String text = change.apply(written.text());
                if (!text.equals(written.text())) {
                    save(written, text);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private List<Written> texts(SealedColumn column, CaseNo caseNo) {
        return jdbc.sql("select * from %s where case_no = ? and %s is not null"
                        .formatted(column.table(), column.column()))
                .param(caseNo)
                .query((row, index) -> {
                    SealedPlace place = column.in(row);
                    return new Written(
                            row.getString(id(column)), place, personal.open(place, row.getString(column.column())));
                })
                .list();
    }

    private void save(Written written, String text) {
        SealedColumn column = written.place().column();
        jdbc.sql("update %s set %s = ? where %s::text = ?".formatted(column.table(), column.column(), id(column)))
                .params(personal.seal(written.place(), text), written.id())
                .update();
    }

    private static String id(SealedColumn column) {
        return column.equals(CasefileSealing.REASON) ? "case_no" : "id";
    }

    private record Written(String id, SealedPlace place, String text) {}
}
