package cn.kexie.contest.ranking;

import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.SealedPeople;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.platform.personal.PersonalData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contest whose works have been judged, put into the database by sets. */
public final class ContestOnFile {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2026-06-01T00:00:00+08:00");
    private static final String SEED = "00112233445566778899aabbccddeeff";

    private final JdbcClient jdbc;
    private final SealedPeople people;
    private final ObjectMapper json;
    private final ContestRules rules;
    private final String contestNo;
    private final String prefix;

    private ContestOnFile(JdbcClient jdbc, PersonalData personal, ObjectMapper json, ContestRules rules) {
        this.jdbc = jdbc;
        this.people = new SealedPeople(personal);
        this.json = json;
        this.rules = rules;
        int number = NEXT.getAndIncrement();
        this.contestNo = "CON-1999-%06d".formatted(number);
        this.prefix = "ENT-1999-%03d".formatted(number);
    }

    /** The contest of a register in memory; its works are numbered {@link #entryNo}. */
    static ContestOnFile of(JdbcClient jdbc, PersonalData personal, ObjectMapper json, RankingRegisterInMemory judged) {
        ContestOnFile contest = new ContestOnFile(jdbc, personal, json, judged.rules());
        contest.open(ContestStatus.JUDGING);
        contest.judges(
                judged.given().stream().mapToInt(GivenSheet::judgeNo).max().orElse(0));
        contest.entries(judged.entries().stream().map(contest::entryNo).toList());
        contest.sheets(judged.given());
        return contest;
    }

    /** Works {@code 0001…}, judges from 1, and everybody's scores at random. */
    public static ContestOnFile large(
            JdbcClient jdbc,
            PersonalData personal,
            ObjectMapper json,
            ContestRules rules,
            int works,
            int judges,
            int panel) {
        ContestOnFile contest = new ContestOnFile(jdbc, personal, json, rules);
        contest.open(ContestStatus.JUDGING);
        contest.judges(judges);
        contest.entries(IntStream.rangeClosed(1, works)
                .mapToObj(i -> contest.entryNo("E%05d".formatted(i)))
                .toList());
        contest.panels(judges, panel);
        contest.randomScores();
        return contest;
    }

    public String contestNo() {
        return contestNo;
    }

    String entryNo(String inMemory) {
        return prefix + inMemory;
    }

    public void status(ContestStatus status) {
        jdbc.sql("update case_file set status = ?, status_text = ? where case_no = ?")
                .params(status.name(), status.name(), contestNo)
                .update();
    }

    void stage(int stage) {
        jdbc.sql("update contest set stage = ? where contest_no = ?")
                .params(stage, contestNo)
                .update();
    }

    private void open(ContestStatus status) {
        file(List.of(contestNo), "contest", status.name(), status.name());
        String title = "测试竞赛" + contestNo;
        jdbc.sql("""
                        insert into contest (contest_no, version, organiser_kind, organiser_code, organiser_name, title, year,
                            scope, plan, entries_open, entries_close, rules, rule_version, seed, seed_digest)
                        values (:no, 1, 'BODY', '440106', '广州市天河区科学技术协会', :title, 1999, 'CROSS_UNIT', :plan::jsonb, :open,
                            :close, :rules::jsonb, :version, :seed, :digest)
                        """)
                .param("no", contestNo)
                .param("title", title)
                .param("plan", written(plan(title)))
                .param("open", LONG_AGO)
                .param("close", LONG_AGO.plusDays(30))
                .param("rules", written(rules))
                .param("version", PublishedSheet.sha256(PublishedSheet.canonical(rules)))
                .param("seed", people.seed(contestNo, SEED))
                .param("digest", PublishedSheet.sha256(SEED))
                .update();
    }

    private ContestPlan plan(String title) {
        return new ContestPlan(
                title,
                ContestScope.CROSS_UNIT,
                "测试批准文号",
                List.of("MINI_INVENTION"),
                rules.criteria(),
                LONG_AGO,
                LONG_AGO.plusDays(30),
                rules.judgesPerEntry(),
                rules.trim(),
                rules.awards(),
                List.of(),
                "440106",
                true,
                rules.stages(),
                rules.divergence(),
                rules.standardise(),
                null);
    }

    private void file(List<String> caseNos, String procedure, String status, String statusText) {
        jdbc.sql("""
                        insert into case_file (case_no, procedure, status, status_text, applicant_credit_code, applicant_name,
                            authority_code, authority_name, submitted_at, step, open, exclusive, version)
                        select c.case_no, :procedure, :status, :text, '91440106MA0000015E', '测试单位', :authority, '测试竞赛组委会',
                            :at, '评审', true, false, 1
                        from unnest(:cases::text[]) as c (case_no)
                        """)
                .param("procedure", procedure)
                .param("status", status)
                .param("text", statusText)
                .param("authority", contestNo)
                .param("at", LONG_AGO)
                .param("cases", caseNos.toArray(String[]::new))
                .update();
    }

    private void judges(int count) {
        jdbc.sql("""
                        insert into contest_judge (contest_no, judge_no, user_id, name, pseudonym)
                        select :no, n, 'judge-' || :no || '-' || n, (:names::text[])[n], '专家' || lpad(n::text, 3, '0')
                        from generate_series(1, :count) n
                        """)
                .param("no", contestNo)
                .param(
                        "names",
                        IntStream.rangeClosed(1, count)
                                .mapToObj(judgeNo -> people.judge(contestNo, judgeNo, "测试专家"))
                                .toArray(String[]::new))
                .param("count", count)
                .update();
    }

    private void entries(List<String> entryNos) {
        file(entryNos, "contest-entry", "ADMITTED", "形式审查通过");
        jdbc.sql("""
                        insert into contest_entry (entry_no, version, contest_no, blind_code, title, category,
                            applicant_credit_code, applicant_name, applicant_unit, recommender,
                            recommender_name, form, state)
                        select e.entry_no, 1, :no, 'B' || e.i, '作品' || e.i, 'MINI_INVENTION', '91440106MA0000015E', '测试单位',
                            '一车间', '一车间', '一车间', e.form, 'ADMITTED'
                        from unnest(:entries::text[], :forms::text[]) with ordinality as e (entry_no, form, i)
                        """)
                .param("no", contestNo)
                .param(
                        "forms",
                        entryNos.stream()
                                .map(entryNo -> people.form(entryNo, "{}"))
                                .toArray(String[]::new))
                .param("entries", entryNos.toArray(String[]::new))
                .update();
    }

    private void sheets(List<GivenSheet> sheets) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (GivenSheet sheet : sheets) {
            rows.add(Map.of(
                    "stage", sheet.stage(),
                    "judge_no", sheet.judgeNo(),
                    "entry_no", entryNo(sheet.entryNo()),
                    "total", sheet.total(rules.criteria()),
                    "scores", sheet.scores()));
        }
        jdbc.sql("""
                        with given as (
                            select * from jsonb_to_recordset(:rows::jsonb)
                                as g (stage integer, judge_no integer, entry_no text, total numeric, scores jsonb)
                        ), sheet as (
                            insert into score_sheet (contest_no, stage, judge_no, entry_no, origin, state, assigned_at,
                                submitted_at, total)
                            select :no, stage, judge_no, entry_no, 'DRAW', 'SUBMITTED', :at, :at, total from given
                        )
                        insert into contest_score (contest_no, stage, judge_no, entry_no, criterion, score)
                        select :no, g.stage, g.judge_no, g.entry_no, s.key, s.value::integer
                        from given g cross join jsonb_each_text(g.scores) s
                        """)
                .param("no", contestNo)
                .param("rows", written(rows))
                .param("at", LONG_AGO)
                .update();
    }

    private void panels(int judges, int panel) {
        jdbc.sql("""
                        insert into score_sheet (contest_no, stage, judge_no, entry_no, origin, state, assigned_at)
                        select :no, 1, (e.i * 7 + k * :step) %% :judges + 1, e.entry_no, 'DRAW', 'ASSIGNED', :at
                        from (select entry_no, row_number() over (order by entry_no) as i from contest_entry
                              where contest_no = :no) e
                        cross join generate_series(0, :panel - 1) k
                        """.replace("%%", "%"))
                .param("no", contestNo)
                .param("judges", judges)
                .param("step", judges / panel)
                .param("panel", panel)
                .param("at", LONG_AGO)
                .update();
    }

    /** Every work around a quality of its own. */
    private void randomScores() {
        jdbc.sql("select setseed(0.42)").query((row, index) -> 0).list();
        jdbc.sql("""
                        insert into contest_score (contest_no, stage, judge_no, entry_no, criterion, score)
                        select s.contest_no, s.stage, s.judge_no, s.entry_no, c.code,
                            least(100, greatest(0, 45 + (hashtext(s.entry_no) & 1023) / 24 + floor(random() * 21)::integer - 10))
                        from score_sheet s cross join unnest(:criteria::text[]) as c (code)
                        where s.contest_no = :no
                        """)
                .param("no", contestNo)
                .param(
                        "criteria",
                        rules.criteria().stream()
                                .map(criterion -> criterion.code())
                                .toArray(String[]::new))
                .update();
        jdbc.sql("analyze").update();
        jdbc.sql("""
                        update score_sheet s set state = 'SUBMITTED', submitted_at = :at, total = t.total
                        from (
                            select c.judge_no, c.entry_no, sum(c.score * k.weight) / 100.0 as total
                            from contest_score c
                            join unnest(:criteria::text[], :weights::int[]) as k (code, weight) on k.code = c.criterion
                            where c.contest_no = :no group by c.judge_no, c.entry_no
                        ) t
                        where s.contest_no = :no and s.judge_no = t.judge_no and s.entry_no = t.entry_no
                        """)
                .param("no", contestNo)
                .param("at", LONG_AGO)
                .param(
                        "criteria",
                        rules.criteria().stream()
                                .map(criterion -> criterion.code())
                                .toArray(String[]::new))
                .param(
                        "weights",
                        rules.criteria().stream()
                                .map(criterion -> criterion.weight())
                                .toArray(Integer[]::new))
                .update();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
