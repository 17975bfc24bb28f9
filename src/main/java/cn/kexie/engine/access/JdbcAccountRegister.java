package cn.kexie.engine.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountRegister implements AccountRegister {

    /** Any number no one else locks. */
    private static final long ADMINISTRATORS = 0x6B65_7869_6164_6D6EL;

    private final JdbcClient database;

    JdbcAccountRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void lockAdministrators() {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ADMINISTRATORS)
                .query((row, i) -> true)
                .single();
    }

    @Override
    public void retire(String userId) {
        database.sql("""
                        insert into kexie.retired_account (user_id, retired_at) values (lower(?), now())
                        on conflict (user_id) do nothing
                        """).param(userId).update();
    }

    @Override
    public boolean isRetired(String userId) {
        return database.sql("select exists (select from kexie.retired_account where user_id = lower(?))")
                .param(userId)
                .query(Boolean.class)
                .single();
    }
}
