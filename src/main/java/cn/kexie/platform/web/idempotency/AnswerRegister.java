package cn.kexie.platform.web.idempotency;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The answers given to creating requests in the last seven days. Keys that clients choose can be guessed, and so can what
 * they ask for: everything about both is sealed or digested with the keys of the installation.
 */
@Repository
class AnswerRegister {

    static final SealedColumn BODY = new SealedColumn("idempotency_key", "body", "fingerprint", "request_digest");

    /** An answer and the digest of the request it was given to. */
    record Remembered(String requestDigest, Answer answer) {}

    private final JdbcClient jdbc;
    private final PersonalData personal;

    AnswerRegister(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** Holds until the transaction ends, however it ends. */
    boolean tryLock(IdempotencyKey key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", lock(key))
                .query(Boolean.class)
                .single();
    }

    private long lock(IdempotencyKey key) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(fingerprint(key))).getLong();
    }

    Optional<Remembered> find(IdempotencyKey key) {
        return jdbc.sql("select * from kexie.idempotency_key where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint(key))
                .query((row, number) -> remembered(row))
                .optional();
    }

    private Remembered remembered(ResultSet row) throws SQLException {
        String body = personal.open(BODY.in(row), row.getString("body"));
        var answer = new Answer(row.getInt("status"), row.getString("location"), row.getString("content_type"), body);
        return new Remembered(row.getString("request_digest"), answer);
    }

    void remember(IdempotencyKey key, byte[] request, Answer answer) {
        String fingerprint = fingerprint(key);
        String requestDigest = requestDigest(request);
        jdbc.sql("""
                        insert into kexie.idempotency_key
                          (fingerprint, request_digest, status, location, content_type, body)
                        values (:fingerprint, :requestDigest, :status, :location, :contentType, :body)
                        """)
                .param("fingerprint", fingerprint)
                .param("requestDigest", requestDigest)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("contentType", answer.contentType())
                .param("body", personal.seal(BODY.of(fingerprint, requestDigest), answer.body()))
                .update();
    }

    private String fingerprint(IdempotencyKey key) {
        return personal.contentKey("idempotency-key", key.digest());
    }

    /** @param request the digest of what was asked */
    String requestDigest(byte[] request) {
        return personal.contentKey("idempotent-request", request);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOld() {
        jdbc.sql("delete from kexie.idempotency_key where created_at < now() - interval '7 days'")
                .update();
    }
}
