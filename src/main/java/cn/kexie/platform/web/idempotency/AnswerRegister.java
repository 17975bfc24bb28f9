package cn.kexie.platform.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The answers given to creating requests in the last seven days. */
@Repository
class AnswerRegister {

    /** An answer and the digest of the request it was given to. */
    record Remembered(byte[] requestDigest, Answer answer) {}

    private final JdbcClient jdbc;

    AnswerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds until the transaction ends, however it ends. */
    boolean tryLock(IdempotencyKey key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", key.lock())
                .query(Boolean.class)
                .single();
    }

    Optional<Remembered> find(IdempotencyKey key) {
        return jdbc.sql("select * from kexie.idempotency_key where fingerprint = :fingerprint")
                .param("fingerprint", key.fingerprint())
                .query((row, number) -> remembered(row, key))
                .optional();
    }

    private static Remembered remembered(ResultSet row, IdempotencyKey key) throws SQLException {
        byte[] body = Sealed.open(row.getBytes("body"), key.secret());
        var answer = new Answer(row.getInt("status"), row.getString("location"), row.getString("content_type"), body);
        return new Remembered(row.getBytes("request_digest"), answer);
    }

    void remember(IdempotencyKey key, byte[] requestDigest, Answer answer) {
        jdbc.sql("""
                        insert into kexie.idempotency_key
                          (fingerprint, request_digest, status, location, content_type, body)
                        values (:fingerprint, :requestDigest, :status, :location, :contentType, :body)
                        """)
                .param("fingerprint", key.fingerprint())
                .param("requestDigest", requestDigest)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("contentType", answer.contentType())
                .param("body", Sealed.seal(answer.body(), key.secret()))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOld() {
        jdbc.sql("delete from kexie.idempotency_key where created_at < now() - interval '7 days'")
                .update();
    }
}
