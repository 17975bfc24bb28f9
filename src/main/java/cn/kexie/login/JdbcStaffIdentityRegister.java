package cn.kexie.login;

import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.ConditionalOnIssuer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@ConditionalOnIssuer
class JdbcStaffIdentityRegister implements StaffIdentityRegister {

    private final JdbcClient database;

    JdbcStaffIdentityRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<StaffIdentity> find(UserId userId) {
        return database.sql("select * from kexie.staff_identity where user_id = ?")
                .param(userId)
                .query(JdbcStaffIdentityRegister::identity)
                .optional();
    }

    @Override
    public Optional<StaffIdentity> findBySubject(String issuer, String subject) {
        return database.sql("select * from kexie.staff_identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(JdbcStaffIdentityRegister::identity)
                .optional();
    }

    @Override
    public void save(StaffIdentity identity) {
        database.sql("""
                        insert into kexie.staff_identity (user_id, issuer, subject, provider_groups, created_at, last_login_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (user_id) do update
                        set issuer = excluded.issuer, subject = excluded.subject, provider_groups = excluded.provider_groups,
                            last_login_at = excluded.last_login_at
                        """)
                .param(identity.userId())
                .param(identity.issuer())
                .param(identity.subject())
                .param(identity.groups().stream().sorted().collect(Collectors.joining(" ")))
                .param(time(identity.createdAt()))
                .param(time(identity.lastLoginAt()))
                .update();
    }

    @Override
    public boolean remove(UserId userId) {
        return database.sql("delete from kexie.staff_identity where user_id = ?")
                        .param(userId)
                        .update()
                > 0;
    }

    @Override
    public long count() {
        return database.sql("select count(*) from kexie.staff_identity")
                .query(Long.class)
                .single();
    }

    @Override
    public List<StaffIdentity> byName(int size, long offset) {
        return database.sql("select * from kexie.staff_identity order by user_id limit ? offset ?")
                .params(size, offset)
                .query(JdbcStaffIdentityRegister::identity)
                .list();
    }

    private static StaffIdentity identity(ResultSet row, int number) throws SQLException {
        return new StaffIdentity(
                UserId.of(row.getString("user_id")),
                row.getString("issuer"),
                row.getString("subject"),
                Arrays.stream(row.getString("provider_groups").split(" "))
                        .filter(group -> !group.isEmpty())
                        .collect(Collectors.toSet()),
                instant(row.getTimestamp("created_at")),
                instant(row.getTimestamp("last_login_at")));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
