package cn.kexie.contest.scoring;

import cn.kexie.audit.AuditTrail;
import cn.kexie.audit.Canonical;
import cn.kexie.audit.FurtherChain;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every version of a score sheet that was ever saved, in the transaction that saves it. A chain for each sheet, which is
 * locked by its judge anyway: judges save without waiting for one another. When a judge submits, the ends of the chains go
 * into the audit trail.
 */
@Repository
class ScoreLog implements FurtherChain {

    private static final String VERSION = "kexie-score-1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADS = """
            select encode(sha256(string_agg(hash, ''::bytea order by entry_no)), 'hex')
            from (select distinct on (entry_no) entry_no, hash from kexie.score_version
                  where contest_no = ? and stage = ? and judge_no = ? and entry_no = any (%s)
                  order by entry_no, version desc) head
            """;

    private final JdbcTemplate jdbc;
    private final ObjectProvider<AuditTrail> trail;
    private final Clock clock;

    ScoreLog(DataSource dataSource, ObjectProvider<AuditTrail> trail, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(1000);
        this.trail = trail;
        this.clock = clock;
    }

    /** @param changed the scores that became different; comments are not recorded */
    void add(SheetKey key, int version, List<CriterionScore> changed, BigDecimal total) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Row row = new Row(
                key,
                version,
                at,
                trail.getObject().currentActor(),
                details(changed, total),
                MDC.get(AuditTrail.REQUEST_ID));
        jdbc.update(
                """
                insert into kexie.score_version
                    (contest_no, stage, judge_no, entry_no, version, at, actor, details, request_id, hash)
                select k.contest_no, k.stage, k.judge_no, k.entry_no, k.version, ?, ?, ?, ?,
                    sha256(coalesce(before.hash, decode(repeat('00', 32), 'hex')) || ?)
                from (values (?::text, ?::int, ?::int, ?::text, ?::int)) as k (contest_no, stage, judge_no, entry_no, version)
                left join kexie.score_version before
                    on (before.contest_no, before.stage, before.judge_no, before.entry_no, before.version)
                        = (k.contest_no, k.stage, k.judge_no, k.entry_no, k.version - 1)
                """,
                Timestamp.from(at),
                row.actor(),
                row.details(),
                row.requestId(),
                row.canonical(),
                key.contestNo(),
                key.stage(),
                key.judgeNo(),
                key.entryNo(),
                version);
    }

    /** One digest over the last versions of these sheets of a judge; null when none was ever saved. */
    String head(String contestNo, int stage, int judgeNo, Collection<String> entries) {
        return jdbc.queryForObject(
                HEADS.formatted("?"), String.class, contestNo, stage, judgeNo, entries.toArray(String[]::new));
    }

    @Override
    @Transactional(readOnly = true)
    public Finding verify() {
        Walk walk = new Walk();
        jdbc.query("select * from kexie.score_version order by contest_no, stage, judge_no, entry_no, version", row -> {
            walk.read(row(row), HexFormat.of().formatHex(row.getBytes("hash")));
        });
        if (walk.flaw == null) {
            walk.flaw = cutOff();
        }
        if (walk.flaw == null) {
            walk.flaw = otherThanSubmitted();
        }
        return new Finding(walk.rows, walk.flaw);
    }

    /** A sheet that has been saved more often than is recorded. */
    private String cutOff() {
        return first("""
                select format('评分留痕：%s 第%s阶段 专家%s 作品 %s 的第 %s 版不见了',
                    s.contest_no, s.stage, s.judge_no, s.entry_no, coalesce(v.last, 0) + 1)
                from kexie.score_sheet s
                left join (select contest_no, stage, judge_no, entry_no, max(version) as last
                           from kexie.score_version group by 1, 2, 3, 4) v
                    using (contest_no, stage, judge_no, entry_no)
                where s.state in ('ASSIGNED', 'SUBMITTED') and s.version > coalesce(v.last, 0)
                order by 1 limit 1
                """);
    }

    /** Chains made anew after the judge submitted. */
    private String otherThanSubmitted() {
        return first("""
                select format('评分留痕：%s 第%s阶段 专家%s 的评分与提交时记入审计链的摘要不符',
                    t.contest_no, t.stage, t.judge_no)
                from (select substr(subject, 6) as contest_no, (details::jsonb ->> 'stage')::int as stage,
                          (details::jsonb ->> 'judge')::int as judge_no, details::jsonb ->> 'log' as log,
                          array(select jsonb_object_keys(details::jsonb -> 'totals')) as entries
                      from kexie.audit_event
                      where action = 'SCORES_SUBMITTED' and details::jsonb ->> 'log' is not null) t
                where t.log is distinct from (
                    select encode(sha256(string_agg(hash, ''::bytea order by entry_no)), 'hex')
                    from (select distinct on (v.entry_no) v.entry_no, v.hash from kexie.score_version v
                          where v.contest_no = t.contest_no and v.stage = t.stage and v.judge_no = t.judge_no
                              and v.entry_no = any (t.entries)
                          order by v.entry_no, v.version desc) head)
                order by 1 limit 1
                """);
    }

    private String first(String query) {
        return jdbc.queryForList(query, String.class).stream().findFirst().orElse(null);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new SheetKey(
                        row.getString("contest_no"),
                        row.getInt("stage"),
                        row.getInt("judge_no"),
                        row.getString("entry_no")),
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("details"),
                row.getString("request_id"));
    }

    private static String details(List<CriterionScore> changed, BigDecimal total) {
        Map<String, Object> scores = new TreeMap<>();
        changed.forEach(score -> scores.put(score.criterion(), score.score()));
        Map<String, Object> details = new TreeMap<>();
        details.put("scores", scores);
        details.put("total", total);
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(SheetKey key, int version, Instant at, String actor, String details, String requestId) {

        byte[] canonical() {
            return Canonical.of(
                    VERSION,
                    key.contestNo(),
                    Integer.toString(key.stage()),
                    Integer.toString(key.judgeNo()),
                    key.entryNo(),
                    Integer.toString(version),
                    at.toString(),
                    actor,
                    details,
                    requestId);
        }

        String name() {
            return "%s 第%d阶段 专家%d 作品 %s 的第 %d 版"
                    .formatted(key.contestNo(), key.stage(), key.judgeNo(), key.entryNo(), version);
        }
    }

    /** Sheet by sheet; each begins with its first version. */
    private static final class Walk {

        private long rows;
        private String flaw;
        private SheetKey sheet;
        private int version;
        private String hash;

        private void read(Row row, String written) {
            rows++;
            boolean begins = !row.key().equals(sheet);
            String before = begins ? Canonical.START : hash;
            if (flaw == null && row.version() != (begins ? 1 : version + 1)) {
                flaw = "评分留痕：%s之前少了一版".formatted(row.name());
            } else if (flaw == null && !Canonical.hash(before, row.canonical()).equals(written)) {
                flaw = "评分留痕：%s被改动".formatted(row.name());
            }
            sheet = row.key();
            version = row.version();
            hash = written;
        }
    }
}
