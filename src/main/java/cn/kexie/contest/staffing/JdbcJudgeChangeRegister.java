package cn.kexie.contest.staffing;

import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJudgeChangeRegister implements JudgeChangeRegister {

    static final SealedColumn NOMINATIONS =
            new SealedColumn("contest_judge_change", "nominations", "contest_no", "change_no");
    static final SealedColumn REASON = new SealedColumn("contest_judge_change", "reason", "contest_no", "change_no");

    private static final TypeReference<List<JudgeNomination>> JUDGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PersonalData personal;

    JdbcJudgeChangeRegister(JdbcClient jdbc, ObjectMapper json, PersonalData personal) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
    }

    @Override
    public JudgeChange add(JudgeChange change) {
        JudgeChange numbered = change.withChangeNo(nextNumber(change.contestNo()));
        jdbc.sql("""
                        insert into contest_judge_change (contest_no, change_no, state, judge_no, nominations, reason,
                            requested_by, office_by)
                        values (:contest, :no, :state, :judge, :nominations, :reason, :requestedBy, :officeBy)
                        """).params(params(numbered)).update();
        return numbered;
    }

    /** What is asked is sealed for its number. */
    private int nextNumber(String contestNo) {
        return jdbc.sql("select coalesce(max(change_no), 0) + 1 from contest_judge_change where contest_no = ?")
                .param(contestNo)
                .query(Integer.class)
                .single();
    }

    @Override
    public JudgeChange get(String contestNo, int changeNo) {
        return jdbc.sql("select * from contest_judge_change where contest_no = ? and change_no = ?")
                .params(contestNo, changeNo)
                .query((row, index) -> change(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no change %d of %s".formatted(changeNo, contestNo)));
    }

    @Override
    public void save(JudgeChange change) {
        jdbc.sql("""
                        update contest_judge_change set state = :state, nominations = :nominations, reason = :reason,
                            office_by = :officeBy
                        where contest_no = :contest and change_no = :no
                        """).params(params(change)).update();
    }

    @Override
    public List<JudgeChange> open(String contestNo) {
        return jdbc.sql("""
                        select * from contest_judge_change
                        where contest_no = ? and state in ('REQUESTED', 'SUPERVISED') order by change_no
                        """).param(contestNo).query((row, index) -> change(row)).list();
    }

    private Map<String, Object> params(JudgeChange change) {
        Map<String, Object> params = new HashMap<>();
        params.put("contest", change.contestNo());
        params.put("no", change.changeNo());
        params.put("state", change.state().name());
        params.put("judge", change.judgeNo());
        params.put(
                "nominations",
                personal.seal(NOMINATIONS.of(change.contestNo(), change.changeNo()), written(change.nominations())));
        params.put("reason", personal.seal(REASON.of(change.contestNo(), change.changeNo()), change.reason()));
        params.put("requestedBy", change.requestedBy());
        params.put("officeBy", change.officeBy());
        return params;
    }

    private JudgeChange change(ResultSet row) throws SQLException {
        return new JudgeChange(
                row.getString("contest_no"),
                row.getInt("change_no"),
                JudgeChangeState.valueOf(row.getString("state")),
                row.getObject("judge_no", Integer.class),
                read(personal.open(NOMINATIONS.in(row), row.getString("nominations"))),
                personal.open(REASON.in(row), row.getString("reason")),
                row.getString("requested_by"),
                row.getString("office_by"));
    }

    private String written(List<JudgeNomination> nominations) {
        try {
            return nominations.isEmpty() ? null : json.writeValueAsString(nominations);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<JudgeNomination> read(String nominations) {
        try {
            return nominations == null ? List.of() : json.readValue(nominations, JUDGES);
        } catch (JsonProcessingException e) {
            // Jackson's message would quote the names.
            throw new IllegalStateException("nominations cannot be read");
        }
    }
}
