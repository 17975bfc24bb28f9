package cn.kexie.notification;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWebhookRegister implements WebhookRegister {

    private static final SealedColumn SECRET = new SealedColumn("webhook", "secret", "credit_code");
    private static final SealedColumn FORMER_SECRET = new SealedColumn("webhook", "former_secret", "credit_code");

    @Configuration(proxyBeanMethods = false)
    static class Sealing {

        @Bean
        SealedColumns webhookSealedColumns() {
            return SealedColumns.of(SECRET, FORMER_SECRET);
        }
    }

    private final JdbcClient jdbc;
    private final PersonalData personal;

    JdbcWebhookRegister(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public Optional<Webhook> find(String creditCode) {
        return jdbc.sql("select * from webhook where credit_code = ?")
                .param(creditCode)
                .query(this::webhook)
                .optional();
    }

    @Override
    public Optional<Webhook> lock(String creditCode) {
        return jdbc.sql("select * from webhook where credit_code = ? for update")
                .param(creditCode)
                .query(this::webhook)
                .optional();
    }

    @Override
    public void save(Webhook webhook) {
        jdbc.sql("""
                insert into webhook (credit_code, url, secret, former_secret, former_until, created_at, changed_at, ended_at)
                values (:creditCode, :url, :secret, :formerSecret, :formerUntil, :createdAt, :changedAt, :endedAt)
                on conflict (credit_code) do update set url = :url, secret = :secret, former_secret = :formerSecret,
                    former_until = :formerUntil, changed_at = :changedAt, ended_at = :endedAt
                """)
                .param("creditCode", webhook.creditCode())
                .param("url", webhook.url())
                .param("secret", personal.seal(SECRET.of(webhook.creditCode()), webhook.secret()))
                .param("formerSecret", personal.seal(FORMER_SECRET.of(webhook.creditCode()), webhook.formerSecret()))
                .param("formerUntil", webhook.formerUntil())
                .param("createdAt", webhook.createdAt())
                .param("changedAt", webhook.changedAt())
                .param("endedAt", webhook.endedAt())
                .update();
    }

    @Override
    public boolean remove(String creditCode) {
        return jdbc.sql("delete from webhook where credit_code = ?")
                        .param(creditCode)
                        .update()
                > 0;
    }

    @Override
    public void end(String creditCode, OffsetDateTime at) {
        jdbc.sql("update webhook set ended_at = ? where credit_code = ?")
                .params(at, creditCode)
                .update();
    }

    private Webhook webhook(ResultSet row, int index) throws SQLException {
        return new Webhook(
                row.getString("credit_code"),
                row.getString("url"),
                personal.open(SECRET.in(row), row.getString("secret")),
                personal.open(FORMER_SECRET.in(row), row.getString("former_secret")),
                ChinaTime.of(row, "former_until"),
                ChinaTime.of(row, "created_at"),
                ChinaTime.of(row, "changed_at"),
                ChinaTime.of(row, "ended_at"));
    }
}
