package cn.kexie.handling;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAdviceRegister implements AdviceRegister {

    private static final String OPEN = " and answered_at is null and withdrawn_at is null";
    private static final String OLDEST_FIRST = " order by asked_at, id";

    private final JdbcClient jdbc;
    private final PersonalData personal;

    JdbcAdviceRegister(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public boolean add(Advice asked) {
        return jdbc.sql("""
            insert into task_advice
                (case_no, task_id, step, step_text, kind, asked_by, adviser, question, asked_at)
            values (:caseNo, :taskId, :step, :stepText, :kind, :askedBy, :adviser, :question, :at)
            on conflict do nothing
            """)
                        .param("caseNo", asked.caseNo())
                        .param("taskId", asked.taskId())
                        .param("step", asked.step())
                        .param("stepText", asked.stepText())
                        .param("kind", asked.kind().name())
                        .param("askedBy", asked.askedBy())
                        .param("adviser", asked.adviser())
                        .param("question", sealed(HandlingSealing.QUESTION, asked, asked.question()))
                        .param("at", asked.askedAt())
                        .update()
                > 0;
    }

    @Override
    public Optional<Advice> findOpenForUpdate(long no) {
        return jdbc.sql("select * from task_advice where id = ?" + OPEN + " for update")
                .param(no)
                .query((row, at) -> advice(row))
                .optional();
    }

    @Override
    public List<Advice> open(Collection<String> taskIds) {
        return jdbc.sql("select * from task_advice where task_id = any(?)" + OPEN + OLDEST_FIRST)
                .param(taskIds.toArray(String[]::new))
                .query((row, at) -> advice(row))
                .list();
    }

    @Override
    public List<Advice> openOf(String adviser) {
        return list("adviser = ?" + OPEN, adviser);
    }

    @Override
    public List<Advice> openBy(String askedBy) {
        return list("asked_by = ?" + OPEN, askedBy);
    }

    @Override
    public List<Advice> given(CaseNo caseNo) {
        return list("case_no = ? and answered_at is not null", caseNo.value());
    }

    private List<Advice> list(String condition, String value) {
        return jdbc.sql("select * from task_advice where " + condition + OLDEST_FIRST)
                .param(value)
                .query((row, at) -> advice(row))
                .list();
    }

    @Override
    public List<String> stepsAdvised(CaseNo caseNo, String adviser) {
        return jdbc.sql("""
            select distinct step from task_advice where case_no = ? and adviser = ? and answered_at is not null
            """).param(caseNo).param(adviser).query(String.class).list();
    }

    @Override
    public boolean isAsked(CaseNo caseNo, String adviser) {
        return jdbc.sql("""
            select exists (
                select from task_advice where case_no = ? and adviser = ? and withdrawn_at is null)
            """).param(caseNo).param(adviser).query(Boolean.class).single();
    }

    @Override
    public void answer(Advice open, String answer, OffsetDateTime at) {
        jdbc.sql("update task_advice set answer = ?, answered_at = ? where id = ?")
                .param(sealed(HandlingSealing.ANSWER, open, answer))
                .param(at)
                .param(open.no())
                .update();
    }

    @Override
    public void withdraw(long no, OffsetDateTime at) {
        jdbc.sql("update task_advice set withdrawn_at = ? where id = ?")
                .param(at)
                .param(no)
                .update();
    }

    @Override
    public boolean forget(CaseNo caseNo, String removed) {
        List<Advice> all = list("case_no = ?", caseNo.value()).stream()
                .filter(advice -> isWritten(advice.question(), removed) || isWritten(advice.answer(), removed))
                .toList();
        all.forEach(advice -> jdbc.sql("update task_advice set question = ?, answer = ? where id = ?")
                .param(sealed(HandlingSealing.QUESTION, advice, advice.question() == null ? null : removed))
                .param(sealed(HandlingSealing.ANSWER, advice, advice.answer() == null ? null : removed))
                .param(advice.no())
                .update());
        return !all.isEmpty();
    }

    private static boolean isWritten(String text, String removed) {
        return text != null && !text.equals(removed);
    }

    private String sealed(SealedColumn column, Advice advice, String text) {
        return text == null
                ? null
                : personal.seal(column.of(advice.caseNo(), advice.taskId(), advice.adviser(), advice.askedAt()), text);
    }

    private Advice advice(ResultSet row) throws SQLException {
        return new Advice(
                row.getLong("id"),
                CaseNo.of(row.getString("case_no")),
                row.getString("task_id"),
                row.getString("step"),
                row.getString("step_text"),
                Advice.Kind.valueOf(row.getString("kind")),
                row.getString("asked_by"),
                row.getString("adviser"),
                opened(HandlingSealing.QUESTION, row),
                ChinaTime.of(row, "asked_at"),
                opened(HandlingSealing.ANSWER, row),
                row.getObject("answered_at") == null ? null : ChinaTime.of(row, "answered_at"));
    }

    private String opened(SealedColumn column, ResultSet row) throws SQLException {
        String text = row.getString(column.column());
        return text == null ? null : personal.open(column.in(row), text);
    }
}
