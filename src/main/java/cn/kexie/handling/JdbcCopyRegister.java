package cn.kexie.handling;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCopyRegister implements CopyRegister {

    private final JdbcClient jdbc;

    JdbcCopyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(CaseNo caseNo, String stepText, UserId userId, String copiedBy, OffsetDateTime at) {
        return jdbc.sql("""
            insert into case_copy (case_no, step_text, user_id, copied_by, copied_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)
                        .param(caseNo)
                        .param(stepText)
                        .param(userId)
                        .param(copiedBy)
                        .param(at)
                        .update()
                > 0;
    }

    @Override
    public List<Copy> of(UserId userId, int most, long from) {
        return jdbc.sql("select * from case_copy where user_id = ? order by copied_at desc, id desc limit ? offset ?")
                .param(userId)
                .param(most)
                .param(from)
                .query((row, at) -> copy(row))
                .list();
    }

    private static Copy copy(ResultSet row) throws SQLException {
        return new Copy(
                CaseNo.of(row.getString("case_no")),
                row.getString("step_text"),
                row.getString("copied_by"),
                ChinaTime.of(row, "copied_at"),
                row.getObject("read_at") == null ? null : ChinaTime.of(row, "read_at"));
    }

    @Override
    public long count(UserId userId) {
        return jdbc.sql("select count(*) from case_copy where user_id = ?")
                .param(userId)
                .query(Long.class)
                .single();
    }

    @Override
    public long countUnread(UserId userId) {
        return jdbc.sql("select count(*) from case_copy where user_id = ? and read_at is null")
                .param(userId)
                .query(Long.class)
                .single();
    }

    @Override
    public boolean read(CaseNo caseNo, UserId userId, OffsetDateTime at) {
        return jdbc.sql("update case_copy set read_at = ? where case_no = ? and user_id = ? and read_at is null")
                        .param(at)
                        .param(caseNo)
                        .param(userId)
                        .update()
                > 0;
    }

    @Override
    public boolean isCopied(CaseNo caseNo, UserId userId) {
        return jdbc.sql("select exists (select from case_copy where case_no = ? and user_id = ?)")
                .param(caseNo)
                .param(userId)
                .query(Boolean.class)
                .single();
    }
}
