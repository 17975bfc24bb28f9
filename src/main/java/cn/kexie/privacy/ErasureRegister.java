package cn.kexie.privacy;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.privacy.ErasureOutcome.Forwarded;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How requests to be erased were dealt with. The reason given is sealed, and forgotten in its time. */
@Repository
class ErasureRegister {

    static final SealedColumn PERSON = new SealedColumn("personal_erasure", "person", "erasure_id");
    static final SealedColumn REASON = new SealedColumn("personal_erasure", "reason", "erasure_id");

    private static final int MOBILE_DIGITS = 11;
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
                          (erasure_id, kind, person_key, credit_code, requested_by, requested_at, reason, outcome, office_case)
                        values (:id, :kind, :person, :code, :by, :at, :reason, :outcome::jsonb, :office)
                        """)
                .param("id", erasure.erasureId())
                .param("kind", erasure.kind().name())
                .param("person", personKey)
                .param("code", requester.creditCode())
                .param("by", requester.name())
                .param("at", erasure.requestedAt())
                .param("reason", personal.seal(REASON.of(erasure.erasureId()), reason))
                .param("outcome", written(erasure.outcome()))
                .param(
                        "office",
                        erasure.outcome().forwarded() == null
                                ? null
                                : erasure.outcome().forwarded().caseNo())
                .update();
    }

    /** Keeps whom the office has to decide about, until it has. */
    void remember(String erasureId, Person person, Collection<CaseNo> verified) {
        jdbc.sql("update personal_erasure set person = ?, verified_cases = ? where erasure_id = ?")
                .params(
                        personal.seal(PERSON.of(erasureId), person.mobile() + person.name()),
                        verified.stream().map(CaseNo::value).toArray(String[]::new),
                        erasureId)
                .update();
    }

    /** Requests that wait for the decision in this case, oldest first; whoever settles them holds the case. */
    List<ForwardedRequest> waiting(String officeCase) {
        return jdbc.sql("""
                        select erasure_id, kind, person, reason, verified_cases from personal_erasure
                        where office_case = ? and person is not null order by requested_at, erasure_id
                        """)
                .param(officeCase)
                .query((row, number) -> forwarded(row))
                .list();
    }

    void settle(String officeCase, Forwarded decided) {
        jdbc.sql("""
                        update personal_erasure set person = null, verified_cases = null,
                            outcome = jsonb_set(outcome, '{forwarded}', :decided::jsonb)
                        where office_case = :case and person is not null
                        """).param("case", officeCase).param("decided", json(decided)).update();
    }

    /** The case in which the same request of the same enterprise waits. */
    Optional<CaseNo> pendingCase(String personKey, String creditCode) {
        return jdbc.sql("""
                        select office_case from personal_erasure
                        where person_key = ? and credit_code = ? and person is not null limit 1
                        """)
                .params(personKey, creditCode)
                .query((row, number) -> CaseNo.of(row.getString(1)))
                .optional();
    }

    long countPending(String creditCode) {
        return jdbc.sql("""
                        select count(distinct office_case) from personal_erasure where credit_code = ? and person is not null
                        """).param(creditCode).query(Long.class).single();
    }

    /** Whether the enterprise has had the person taken out of cases of its own before. */
    boolean settledOwn(String personKey, String creditCode) {
        return jdbc.sql("""
                        select exists (select from personal_erasure where person_key = ? and credit_code = ?
                            and jsonb_array_length(outcome -> 'removed') > 0)
                        """).params(personKey, creditCode).query(Boolean.class).single();
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

    private ForwardedRequest forwarded(ResultSet row) throws SQLException {
        String person = personal.open(PERSON.in(row), row.getString("person"));
        return new ForwardedRequest(
                ErasureKind.valueOf(row.getString("kind")),
                new Person(person.substring(MOBILE_DIGITS), person.substring(0, MOBILE_DIGITS)),
                personal.open(REASON.in(row), row.getString("reason")),
                Set.copyOf(CaseNo.all(
                        List.of((String[]) row.getArray("verified_cases").getArray()))));
    }

    private Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getString("erasure_id"),
                ErasureKind.valueOf(row.getString("kind")),
                ChinaTime.of(row, "requested_at"),
                read(row.getString("outcome")));
    }

    private String written(ErasureOutcome outcome) {
        return json(outcome);
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
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
