package cn.kexie.progress;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProgressLinkRegister implements ProgressLinkRegister {

    private final JdbcClient jdbc;

    JdbcProgressLinkRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String tokenHash, CaseNo caseNo, OffsetDateTime expiresAt) {
        jdbc.sql("insert into progress_link (token_hash, case_no, expires_at) values (?, ?, ?)")
                .params(tokenHash, caseNo, expiresAt)
                .update();
    }

    @Override
    public Optional<String> caseOf(String tokenHash, OffsetDateTime at) {
        return jdbc.sql("select case_no from progress_link where token_hash = ? and expires_at > ?")
                .params(tokenHash, at)
                .query(String.class)
                .optional();
    }

    @Override
    public void removeOf(CaseNo caseNo) {
        jdbc.sql("delete from progress_link where case_no = ?").param(caseNo).update();
    }

    @Override
    public void removeExpired(OffsetDateTime at) {
        jdbc.sql("delete from progress_link where expires_at <= ?").param(at).update();
    }
}
