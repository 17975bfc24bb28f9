package cn.kexie.handling;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReturnRegister implements ReturnRegister {

    private final JdbcClient jdbc;
    private final PersonalData personal;

    JdbcReturnRegister(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public void add(Return happened) {
        jdbc.sql("""
            insert into task_return
                (case_no, task_id, recalled, from_text, to_text, undone, reason, returned_by, returned_at)
            values (:caseNo, :taskId, :recalled, :from, :to, :undone, :reason, :by, :at)
            """)
                .param("caseNo", happened.caseNo())
                .param("taskId", happened.taskId())
                .param("recalled", happened.recalled())
                .param("from", happened.fromText())
                .param("to", happened.toText())
                .param("undone", happened.undone().toArray(String[]::new))
                .param("reason", sealed(happened, happened.reason()))
                .param("by", happened.returnedBy())
                .param("at", happened.returnedAt())
                .update();
    }

    @Override
    public List<Return> of(CaseNo caseNo) {
        return jdbc.sql("select * from task_return where case_no = ? order by id")
                .param(caseNo)
                .query((row, at) -> read(row))
                .list();
    }

    @Override
    public boolean forget(CaseNo caseNo, String removed) {
        List<Return> written = of(caseNo).stream()
                .filter(happened ->
                        happened.reason() != null && !happened.reason().equals(removed))
                .toList();
        written.forEach(happened -> jdbc.sql("update task_return set reason = ? where case_no = ? and task_id = ?")
                .param(sealed(happened, removed))
                .param(caseNo)
                .param(happened.taskId())
                .update());
        return !written.isEmpty();
    }

    private String sealed(Return happened, String text) {
        return personal.seal(HandlingSealing.REASON.of(happened.caseNo(), happened.taskId()), text);
    }

    private Return read(ResultSet row) throws SQLException {
        return new Return(
                CaseNo.of(row.getString("case_no")),
                row.getString("task_id"),
                row.getBoolean("recalled"),
                row.getString("from_text"),
                row.getString("to_text"),
                Set.of((String[]) row.getArray("undone").getArray()),
                personal.open(HandlingSealing.REASON.in(row), row.getString("reason")),
                row.getString("returned_by"),
                ChinaTime.of(row, "returned_at"));
    }
}
