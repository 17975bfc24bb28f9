package cn.kexie.casefile;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.WithinTransaction;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A case that is locked or was written in a transaction is read once in it: till its end nobody else changes it. Nobody but
 * this register writes the table.
 */
@Repository
class JdbcCaseFileRegister implements CaseFileRegister, CaseTallies {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private static final String REASON = "reason";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PersonalData personal;
    private final WithinTransaction<CaseNo, CaseFile> held = new WithinTransaction<>();

    JdbcCaseFileRegister(JdbcClient jdbc, ObjectMapper json, PersonalData personal) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
    }

    @Override
    public long nextSerial(String prefix, int year) {
        return jdbc.sql("select next_case_serial(?, ?)")
                .params(prefix, year)
                .query(Long.class)
                .single();
    }

    /** {@code on conflict} waits for a rival that is not committed yet and leaves the transaction usable. */
    @Override
    public boolean add(CaseFile file) {
        boolean added = jdbc.sql("""
                insert into case_file (case_no, procedure, applicant_credit_code, applicant_name, submitted_at, exclusive,
                    status, status_text, authority_code, authority_name, accepted_at, step, result, reason, open, version)
                values (:caseNo, :procedure, :creditCode, :applicantName, :submittedAt, :exclusive,
                    :status, :statusText, :authorityCode, :authorityName, :acceptedAt, :step, :result::jsonb, :reason, :open, 1)
                on conflict (procedure, applicant_credit_code) where open and exclusive do nothing
                """)
                        .param("procedure", file.procedure())
                        .param("creditCode", file.applicant().unifiedSocialCreditCode())
                        .param("applicantName", file.applicant().name())
                        .param("submittedAt", file.submittedAt())
                        .param("exclusive", file.exclusive())
                        .params(changing(file))
                        .update()
                == 1;
        if (added) {
            held.keep(file.caseNo(), asRead(file).versioned(1));
        }
        return added;
    }

    @Override
    public void save(CaseFile file) {
        int saved = jdbc.sql("""
            update case_file
            set status = :status, status_text = :statusText, authority_code = :authorityCode,
                authority_name = :authorityName, accepted_at = :acceptedAt, step = :step, result = :result::jsonb,
                reason = :reason,
                open = :open, version = version + 1
            where case_no = :caseNo and version = :version
            """)
                .param("version", file.version())
                .params(changing(file))
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(file.caseNo().value());
        }
        held.keep(file.caseNo(), asRead(file).versioned(file.version() + 1));
    }

    @Override
    public Optional<CaseFile> find(CaseNo caseNo) {
        return held.find(caseNo)
                .or(() -> jdbc.sql("select * from case_file where case_no = ?")
                        .param(caseNo)
                        .query(this::file)
                        .optional());
    }

    @Override
    public Optional<CaseFile> findForUpdate(CaseNo caseNo) {
        return held.find(caseNo).or(() -> locked(caseNo));
    }

    private Optional<CaseFile> locked(CaseNo caseNo) {
        Optional<CaseFile> found = jdbc.sql("select * from case_file where case_no = ? for update")
                .param(caseNo)
                .query(this::file)
                .optional();
        found.ifPresent(file -> held.keep(caseNo, file));
        return found;
    }

    @Override
    public Optional<CaseFile> findOpen(String procedure, String creditCode) {
        return jdbc
                .sql("select * from case_file where procedure = ? and applicant_credit_code = ? and open")
                .params(procedure, creditCode)
                .query(this::file)
                .stream()
                .findFirst();
    }

    @Override
    public List<CaseFile> findAll(Collection<CaseNo> caseNos) {
        return jdbc.sql("select * from case_file where case_no = any(:caseNos)")
                .param("caseNos", array(caseNos))
                .query(this::file)
                .list();
    }

    @Override
    public List<CaseNo> lockAll(Collection<CaseNo> caseNos, Collection<CaseStatus> statuses) {
        return jdbc.sql("""
            select case_no from case_file
            where case_no = any(:caseNos) and status = any(:statuses) and procedure = any(:procedures)
            order by case_no for update
            """)
                .param("caseNos", array(caseNos))
                .param("statuses", array(statuses.stream().map(CaseStatus::name).toList()))
                .param(
                        "procedures",
                        array(statuses.stream().map(CaseStatus::procedure).toList()))
                .query((row, number) -> CaseNo.of(row.getString(1)))
                .list();
    }

    @Override
    public void moveAll(Collection<CaseNo> caseNos, CaseStatus status, String statusText, String step) {
        jdbc.sql("""
            update case_file
            set status = :status, status_text = :statusText, step = :step, open = :open, version = version + 1
            where case_no = any(:caseNos)
            """)
                .param("status", status.name())
                .param("statusText", statusText)
                .param("step", step)
                .param("open", status.open())
                .param("caseNos", array(caseNos))
                .update();
        caseNos.forEach(held::forget);
    }

    @Override
    public void concludeAll(Map<CaseNo, Map<String, Object>> results) {
        jdbc.sql("""
            update case_file c
            set result = c.result || found.result::jsonb, reason = coalesce(found.reason, c.reason),
                version = c.version + 1
            from unnest(:caseNos::text[], :results::text[], :reasons::text[]) as found (case_no, result, reason)
            where c.case_no = found.case_no
            """)
                .param("caseNos", array(results.keySet()))
                .param("results", results.values().stream().map(this::write).toArray(String[]::new))
                .param(
                        "reasons",
                        results.entrySet().stream()
                                .map(found -> reason(found.getKey(), found.getValue()))
                                .toArray(String[]::new))
                .update();
        results.keySet().forEach(held::forget);
    }

    @Override
    public void addBody(CaseNo caseNo, Authority body) {
        jdbc.sql("insert into case_body (case_no, body_code, body_name) values (?, ?, ?) on conflict do nothing")
                .params(caseNo, body.code(), body.name())
                .update();
    }

    @Override
    public List<Authority> bodies(CaseNo caseNo) {
        return jdbc.sql("select body_code, body_name from case_body where case_no = ? order by body_code")
                .param(caseNo)
                .query((row, i) -> new Authority(row.getString("body_code"), row.getString("body_name")))
                .list();
    }

    @Override
    public List<CaseFile> search(CaseSearch search, int size, long offset) {
        return jdbc.sql("select * from case_file where " + condition(search)
                        + " order by submitted_at desc, case_no desc limit :size offset :offset")
                .params(params(search))
                .param("size", size)
                .param("offset", offset)
                .query(this::file)
                .list();
    }

    @Override
    public long count(CaseSearch search) {
        return jdbc.sql("select count(*) from case_file where " + condition(search))
                .params(params(search))
                .query(Long.class)
                .single();
    }

    @Override
    public List<CaseTally> tally(CaseSearch search, CaseSpan span) {
        return tally(search, span, "grouping sets ((procedure, status), (authority_code), (month))", Integer.MAX_VALUE);
    }

    @Override
    public List<CaseTally> tallyTogether(CaseSearch search, CaseSpan span, int most) {
        return tally(search, span, "procedure, status, authority_code, month", most);
    }

    private List<CaseTally> tally(CaseSearch search, CaseSpan span, String by, int most) {
        return jdbc.sql("""
            select procedure, status, authority_code, max(authority_name) as authority_name, month,
                count(*) as cases, count(*) filter (where open) as open
            from (select procedure, status, authority_code, authority_name, open,
                    to_char(submitted_at at time zone :zone, 'YYYY-MM') as month
                from case_file where submitted_at >= :start and submitted_at < :end and %s) found
            group by %s
            order by month, procedure, status, cases desc, authority_code
            limit :most
            """.formatted(condition(search), by))
                .params(params(search))
                .param("zone", ChinaTime.ZONE.getId())
                .param("start", span.start())
                .param("end", span.end())
                .param("most", most)
                .query((row, index) -> new CaseTally(
                        row.getString("procedure"),
                        row.getString("status"),
                        row.getString("authority_code"),
                        row.getString("authority_name"),
                        row.getString("month"),
                        row.getLong("cases"),
                        row.getLong("open")))
                .list();
    }

    private static String condition(CaseSearch search) {
        return Stream.of(
                        search.procedure() == null ? null : "procedure = :procedure",
                        search.status() == null ? null : "status = :status")
                .filter(part -> part != null)
                .reduce(readable(search).condition(), (left, right) -> left + " and " + right);
    }

    private static Map<String, Object> params(CaseSearch search) {
        Map<String, Object> params = new LinkedHashMap<>(readable(search).params());
        params.put("procedure", search.procedure());
        params.put("status", search.status());
        return params;
    }

    private static ReadableCases readable(CaseSearch search) {
        return ReadableCases.of(search.creditCode(), search.scope());
    }

    private static String[] array(Collection<? extends CharSequence> values) {
        return values.stream().map(CharSequence::toString).toArray(String[]::new);
    }

    private Map<String, Object> changing(CaseFile file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseNo", file.caseNo());
        values.put("status", file.status());
        values.put("statusText", file.statusText());
        values.put("authorityCode", file.authority().code());
        values.put("authorityName", file.authority().name());
        values.put("acceptedAt", file.acceptedAt());
        values.put("step", file.step());
        values.put("result", write(file.result()));
        values.put("reason", reason(file.caseNo(), file.result()));
        values.put("open", file.open());
        return values;
    }

    private CaseFile file(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                CaseNo.of(row.getString("case_no")),
                row.getString("procedure"),
                row.getString("status"),
                row.getString("status_text"),
                new Applicant(row.getString("applicant_credit_code"), row.getString("applicant_name")),
                new Authority(row.getString("authority_code"), row.getString("authority_name")),
                ChinaTime.of(row, "submitted_at"),
                ChinaTime.of(row, "accepted_at"),
                row.getString("step"),
                read(row),
                row.getBoolean("open"),
                row.getBoolean("exclusive"),
                row.getInt("version"));
    }

    /** Somebody's own words are kept apart, sealed. */
    private String reason(CaseNo caseNo, Map<String, Object> result) {
        return personal.seal(CasefileSealing.REASON.of(caseNo), (String) result.get(REASON));
    }

    private String write(Map<String, Object> result) {
        Map<String, Object> facts = new LinkedHashMap<>(result);
        facts.remove(REASON);
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As it will be read from its row: a date in the result is a text by then. */
    private CaseFile asRead(CaseFile file) {
        Map<String, Object> result = facts(write(file.result()));
        if (file.result().get(REASON) != null) {
            result.put(REASON, file.result().get(REASON));
        }
        return file.with(result);
    }

    private Map<String, Object> facts(String result) {
        try {
            return json.readValue(result, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> read(ResultSet row) throws SQLException {
        Map<String, Object> facts = facts(row.getString("result"));
        String reason = row.getString(REASON);
        if (reason != null) {
            facts.put(REASON, personal.open(CasefileSealing.REASON.in(row), reason));
        }
        return facts;
    }
}
