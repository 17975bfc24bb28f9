package cn.kexie.contest;

import cn.kexie.contest.rules.ContestRules;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.text.CanonicalKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContestRegister implements ContestRegister {

    static final SealedColumn SEED = new SealedColumn("contest", "seed", "contest_no");
    private static final String FOUND = """
            from contest c join case_file f on f.case_no = c.contest_no
            where (c.rules is not null or :everything or c.organiser_credit_code = :creditCode
                or c.contest_no = any(:offices))
              and (:status::text is null or f.status = :status) and (:year::int is null or c.year = :year)
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PersonalData personal;

    JdbcContestRegister(JdbcClient jdbc, ObjectMapper json, PersonalData personal) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
    }

    @Override
    public Optional<String> numberOf(String organiserCode, int year, String title) {
        return jdbc.sql("""
                        select contest_no from contest
                        where organiser_code = ? and year = ? and title_key = ? and cancellation is null
                        """)
                .params(organiserCode, year, CanonicalKey.of(title))
                .query(String.class)
                .optional();
    }

    /** {@code on conflict} waits for a rival that is not committed yet and leaves the transaction usable. */
    @Override
    public boolean add(Contest contest) {
        return jdbc.sql("""
                insert into contest (contest_no, version, organiser_kind, organiser_code, organiser_name,
                    organiser_credit_code, title, title_key, year, scope, plan, entries_open, entries_close, stage)
                values (:contestNo, 1, :organiserKind, :organiserCode, :organiserName, :creditCode, :title, :titleKey, :year, :scope,
                    :plan::jsonb, :entriesOpen, :entriesClose, :stage)
                on conflict (organiser_code, year, title_key) where cancellation is null do nothing
                """)
                        .param("organiserKind", contest.organiser().kind().name())
                        .param("organiserCode", contest.organiser().code())
                        .param("organiserName", contest.organiser().name())
                        .param("creditCode", contest.organiser().creditCode())
                        .params(planned(contest))
                        .update()
                == 1;
    }

    @Override
    public Optional<Contest> find(String contestNo) {
        return jdbc.sql("select * from contest where contest_no = ?")
                .param(contestNo)
                .query(this::contest)
                .optional();
    }

    @Override
    public boolean save(Contest contest) {
        try {
            int saved = jdbc.sql("""
                            update contest set version = version + 1, title = :title, title_key = :titleKey, year = :year, scope = :scope,
                                plan = :plan::jsonb, entries_open = :entriesOpen, entries_close = :entriesClose,
                                stage = :stage, rules = :rules::jsonb, rule_version = :ruleVersion, seed = :seed,
                                seed_digest = :seedDigest, seed_revealed = :seedRevealed
                            where contest_no = :contestNo and version = :version
                            """)
                    .params(planned(contest))
                    .params(frozen(contest))
                    .update();
            if (saved == 0) {
                throw new OptimisticLockingFailureException(contest.contestNo());
            }
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public void cancel(String contestNo, String reason) {
        jdbc.sql("update contest set cancellation = ? where contest_no = ?")
                .params(reason, contestNo)
                .update();
    }

    @Override
    public Optional<String> cancellation(String contestNo) {
        return jdbc.sql("select cancellation from contest where contest_no = ? and cancellation is not null")
                .param(contestNo)
                .query(String.class)
                .optional();
    }

    @Override
    public Map<CaseNo, String> titles(Collection<CaseNo> contestNos) {
        Map<CaseNo, String> titles = new HashMap<>();
        jdbc.sql("select contest_no, title from contest where contest_no = any(?)")
                .param(contestNos.stream().map(CaseNo::value).toArray(String[]::new))
                .query(row -> {
                    titles.put(CaseNo.of(row.getString("contest_no")), row.getString("title"));
                });
        return titles;
    }

    @Override
    public List<ListedContest> list(ContestSearch search, int size, long offset) {
        return jdbc.sql("select c.*, f.status, f.status_text " + FOUND
                        + " order by c.entries_open desc, c.contest_no desc limit :size offset :offset")
                .params(params(search))
                .param("size", size)
                .param("offset", offset)
                .query((row, index) -> new ListedContest(
                        contest(row, index),
                        ContestStatus.valueOf(row.getString("status")),
                        row.getString("status_text")))
                .list();
    }

    @Override
    public long count(ContestSearch search) {
        return jdbc.sql("select count(*) " + FOUND)
                .params(params(search))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> params(ContestSearch search) {
        Map<String, Object> params = new HashMap<>();
        params.put("status", search.status() == null ? null : search.status().name());
        params.put("year", search.year());
        params.put("creditCode", search.creditCode());
        params.put("offices", search.offices().toArray(String[]::new));
        params.put("everything", search.everything());
        return params;
    }

    private Map<String, Object> planned(Contest contest) {
        Map<String, Object> params = new HashMap<>();
        params.put("contestNo", contest.contestNo());
        params.put("title", contest.plan().title());
        params.put("titleKey", CanonicalKey.of(contest.plan().title()));
        params.put("year", contest.plan().year());
        params.put("scope", contest.plan().scope().name());
        // Judges are kept in their pool, where their names are sealed.
        params.put("plan", write(contest.plan().withJudges(List.of())));
        params.put("entriesOpen", contest.entriesOpen());
        params.put("entriesClose", contest.entriesClose());
        params.put("stage", contest.stage());
        return params;
    }

    private Map<String, Object> frozen(Contest contest) {
        Map<String, Object> params = new HashMap<>();
        params.put("version", contest.version());
        params.put("rules", contest.rules() == null ? null : write(contest.rules()));
        params.put("ruleVersion", contest.ruleVersion());
        params.put("seed", personal.seal(SEED.of(contest.contestNo()), contest.seed()));
        params.put("seedDigest", contest.seedDigest());
        params.put("seedRevealed", contest.seedRevealed());
        return params;
    }

    private Contest contest(ResultSet row, int index) throws SQLException {
        return new Contest(
                row.getString("contest_no"),
                row.getInt("version"),
                new Organiser(
                        Organiser.Kind.valueOf(row.getString("organiser_kind")),
                        row.getString("organiser_code"),
                        row.getString("organiser_name"),
                        row.getString("organiser_credit_code")),
                read(row.getString("plan"), ContestPlan.class),
                ChinaTime.of(row, "entries_open"),
                ChinaTime.of(row, "entries_close"),
                row.getInt("stage"),
                row.getString("rules") == null ? null : read(row.getString("rules"), ContestRules.class),
                row.getString("rule_version"),
                personal.open(SEED.in(row), row.getString("seed")),
                row.getString("seed_digest"),
                row.getBoolean("seed_revealed"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
