package cn.kexie.casefile.answer;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseAnswerRegister implements CaseAnswerRegister {

    private final JdbcClient jdbc;
    private final PersonalData personal;

    JdbcCaseAnswerRegister(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public void add(CaseNo caseNo, List<CaseAnswer> answers) {
        jdbc.sql("""
            insert into case_answer (case_no, step, step_text, field, label, value, answered_at)
            select :caseNo, kept.*, :at
            from unnest(:steps::text[], :stepTexts::text[], :fields::text[], :labels::text[], :values::text[])
                as kept (step, step_text, field, label, value)
            """)
                .param("caseNo", caseNo)
                .param("steps", column(answers, CaseAnswer::step))
                .param("stepTexts", column(answers, CaseAnswer::stepText))
                .param("fields", column(answers, CaseAnswer::field))
                .param("labels", column(answers, CaseAnswer::label))
                .param("values", column(answers, answer -> sealed(caseNo, answer)))
                .param("at", answers.get(0).answeredAt())
                .update();
    }

    @Override
    public List<CaseAnswer> findAll(CaseNo caseNo) {
        return jdbc.sql("select * from case_answer where case_no = ? order by id")
                .param(caseNo)
                .query((row, i) -> new CaseAnswer(
                        row.getString("step"),
                        row.getString("step_text"),
                        row.getString("field"),
                        row.getString("label"),
                        personal.open(CaseAnswerSealing.VALUE.in(row), row.getString("value")),
                        ChinaTime.of(row, "answered_at")))
                .list();
    }

    @Override
    public boolean removeAll(CaseNo caseNo) {
        return jdbc.sql("delete from case_answer where case_no = ?")
                        .param(caseNo)
                        .update()
                > 0;
    }

    private String sealed(CaseNo caseNo, CaseAnswer answer) {
        return personal.seal(
                CaseAnswerSealing.VALUE.of(caseNo, answer.step(), answer.field(), answer.answeredAt()), answer.value());
    }

    private static String[] column(List<CaseAnswer> answers, Function<CaseAnswer, String> of) {
        return answers.stream().map(of).toArray(String[]::new);
    }
}
