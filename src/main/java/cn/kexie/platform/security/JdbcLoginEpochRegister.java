package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLoginEpochRegister implements LoginEpochRegister {

    private final JdbcClient database;

    JdbcLoginEpochRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long find(UserId userId) {
        return database.sql("select epoch from kexie.login_epoch where user_id = ?")
                .param(userId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public void increase(UserId userId) {
        database.sql("""
                        insert into kexie.login_epoch as known (user_id, epoch) values (?, 1)
                        on conflict (user_id) do update set epoch = known.epoch + 1
                        """).param(userId).update();
    }
}
