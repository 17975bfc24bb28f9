package cn.kexie.privacy;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How requests to be erased were dealt with. The reason given is sealed, and forgotten in its time. */
@Repository
class ErasureRegister {

    static final SealedColumn REASON = new SealedColumn("personal_erasure", "reason");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final ObjectMapper json;

    ErasureRegister(JdbcClient jdbc, PersonalData personal, ObjectMapper json) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.json = json;
    }

    void add(Erasure erasure, String personKey, Requester requester, String reason) {
        jdbc.sql("""
                        insert into personal_erasure
                          (erasure_id, kind, person_key, credit_code, requested_by, requested_at, reason, outcome)
                        values (:id, :kind, :person, :code, :by, :at, :reason, :outcome::jsonb)
                        """)
                .param("id", erasure.erasureId())
                .param("kind", erasure.kind().name())
                .param("person", personKey)
                .param("code", requester.creditCode())
                .param("by", requester.name())
                .param("at", erasure.requestedAt())
                .param("reason", personal.seal(REASON, reason))
                .param("outcome", written(erasure.outcome()))
                .update();
    }

    /** @param creditCode of the enterprise that asked for it, null for whoever did */
    Optional<Erasure> find(String erasureId, String creditCode) {
        return jdbc.sql("""
                        select * from personal_erasure
                        where erasure_id = :id and (:code::text is null or credit_code = :code)
                        """)
                .param("id", erasureId)
                .param("code", creditCode)
                .query((row, number) -> erasure(row))
                .optional();
    }

    void forgetReasons(OffsetDateTime before) {
        jdbc.sql("update personal_erasure set reason = null where reason is not null and requested_at < ?")
                .param(before)
                .update();
    }

    private Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getString("erasure_id"),
                ErasureKind.valueOf(row.getString("kind")),
                row.getObject("requested_at", OffsetDateTime.class)
                        .atZoneSameInstant(ZONE)
                        .toOffsetDateTime(),
                read(row.getString("outcome")));
    }

    private String written(ErasureOutcome outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ErasureOutcome read(String outcome) {
        try {
            return json.readValue(outcome, ErasureOutcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
