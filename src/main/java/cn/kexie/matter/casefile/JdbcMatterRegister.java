package cn.kexie.matter.casefile;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMatterRegister implements MatterRegister {

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcMatterRegister(JdbcClient jdbc, PersonalData personal, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.clock = clock;
    }

    @Override
    public void add(MatterCase matter, String filedBy) {
        jdbc.sql("insert into matter_case (case_no, definition_id, application, filed_by) values (?, ?, ?, ?)")
                .params(matter.caseNo(), matter.definitionId(), sealed(matter.caseNo(), matter.application()), filedBy)
                .update();
    }

    @Override
    public Optional<String> filedBy(CaseNo caseNo) {
        return jdbc.sql("select filed_by from matter_case where case_no = ? and filed_by is not null")
                .param(caseNo)
                .query(String.class)
                .optional();
    }

    @Override
    public void change(CaseNo caseNo, ObjectNode application) {
        jdbc.sql("update matter_case set application = ? where case_no = ?")
                .params(sealed(caseNo, application), caseNo)
                .update();
    }

    @Override
    public Optional<MatterCase> find(CaseNo caseNo) {
        return jdbc.sql("select * from matter_case where case_no = ?")
                .param(caseNo)
                .query(this::matter)
                .optional();
    }

    @Override
    public Optional<String> definitionOf(CaseNo caseNo) {
        return jdbc.sql("select definition_id from matter_case where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .optional();
    }

    @Override
    public Map<CaseNo, MatterCase> findAll(Collection<CaseNo> caseNos) {
        return jdbc
                .sql("select * from matter_case where case_no = any(?)")
                .param(caseNos.stream().map(CaseNo::value).toArray(String[]::new))
                .query(this::matter)
                .stream()
                .collect(Collectors.toMap(MatterCase::caseNo, Function.identity()));
    }

    @Override
    public void addPaper(CaseNo caseNo, String form, ObjectNode content) {
        // Whoever adds one has locked the case.
        int no = jdbc.sql("select coalesce(max(no), 0) + 1 from matter_paper where case_no = ? and form = ?")
                .params(caseNo, form)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into matter_paper (case_no, form, no, content, submitted_at) values (?, ?, ?, ?, ?)")
                .params(caseNo, form, no, sealed(caseNo, form, no, content), ChinaTime.now(clock))
                .update();
    }

    @Override
    public List<LaterPaper> papers(CaseNo caseNo) {
        return jdbc.sql("select * from matter_paper where case_no = ? order by submitted_at, form, no")
                .param(caseNo)
                .query((row, i) -> new LaterPaper(
                        row.getString("form"),
                        row.getInt("no"),
                        tree(personal.open(MatterSealing.PAPER.in(row), row.getString("content"))),
                        ChinaTime.of(row, "submitted_at")))
                .list();
    }

    @Override
    public void change(CaseNo caseNo, LaterPaper paper) {
        jdbc.sql("update matter_paper set content = ? where case_no = ? and form = ? and no = ?")
                .params(sealed(caseNo, paper.form(), paper.no(), paper.content()), caseNo, paper.form(), paper.no())
                .update();
    }

    private MatterCase matter(ResultSet row, int index) throws SQLException {
        return new MatterCase(
                CaseNo.of(row.getString("case_no")),
                row.getString("definition_id"),
                tree(personal.open(MatterSealing.APPLICATION.in(row), row.getString("application"))));
    }

    private String sealed(CaseNo caseNo, ObjectNode application) {
        return personal.seal(MatterSealing.APPLICATION.of(caseNo), application.toString());
    }

    private String sealed(CaseNo caseNo, String form, int no, ObjectNode content) {
        return personal.seal(MatterSealing.PAPER.of(caseNo, form, no), content.toString());
    }

    private ObjectNode tree(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a kept application is no JSON", broken);
        }
    }
}
