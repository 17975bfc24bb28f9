package cn.kexie.contest.award;

import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.SealedPeople;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.personal.PersonalData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A contest on file whose works have been judged, put there by sets. Work 1 has the best score and was filed by the
 * enterprise given, the others by somebody else. Three of ten works get the only two grades.
 */
public final class RankedContest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final OffsetDateTime OPENED = OffsetDateTime.parse("2026-02-01T00:00:00+08:00");

    private final JdbcClient jdbc;
    private final SealedPeople people;
    private final ObjectMapper json;
    private final String contestNo;
    private final String serial;
    private final int works;

    private RankedContest(JdbcClient jdbc, PersonalData personal, ObjectMapper json, int works) {
        this.jdbc = jdbc;
        this.people = new SealedPeople(personal);
        this.json = json;
        this.works = works;
        this.serial = "%04d".formatted(NEXT.getAndIncrement());
        this.contestNo = "CON-1998-00" + serial;
    }

    public static RankedContest of(
            JdbcClient jdbc, PersonalData personal, ObjectMapper json, int works, String creditCode) {
        RankedContest contest = new RankedContest(jdbc, personal, json, works);
        contest.open();
        contest.enter(creditCode);
        contest.judge();
        return contest;
    }

    public String contestNo() {
        return contestNo;
    }

    String entry(int at) {
        return "ENT-1998-%s%05d".formatted(serial, at);
    }

    /** Puts the account into the pool of judges. */
    void nominate(String userId) {
        jdbc.sql("""
                        insert into contest_judge (contest_no, judge_no, user_id, name, pseudonym)
                        values (?, 1, ?, ?, '专家001')
                        """)
                .params(contestNo, userId, people.judge(contestNo, 1, "测试专家"))
                .update();
    }

    /** Names somebody as a completer of a work. */
    void complete(int at, String name) {
        jdbc.sql("update contest_entry_member set name = ?, name_key = ? where entry_no = ? and position = 1")
                .params(people.member(entry(at), 1, name), people.key(name), entry(at))
                .update();
    }

    private void open() {
        file("contest", contestNo, ContestStatus.RANKED.name(), "名次已定");
        jdbc.sql("""
                        insert into contest (contest_no, version, organiser_kind, organiser_code, organiser_name, title, year,
                            scope, plan, entries_open, entries_close, rules, rule_version, seed, seed_digest)
                        values (:no, 1, 'BODY', '440106', '广州市天河区科学技术协会', :title, 1998, 'CROSS_UNIT', :plan::jsonb, :open,
                            :close, :rules::jsonb, 'v1', :seed, 'digest')
                        """)
                .param("no", contestNo)
                .param("title", title())
                .param("plan", written(plan()))
                .param("seed", people.seed(contestNo, "seed"))
                .param("rules", written(rules()))
                .param("open", OPENED)
                .param("close", OPENED.plusDays(30))
                .update();
    }

    private void enter(String creditCode) {
        jdbc.sql("""
                        insert into case_file (case_no, procedure, status, status_text, applicant_credit_code, applicant_name,
                            authority_code, authority_name, submitted_at, step, open, exclusive, version)
                        select :prefix || lpad(i::text, 5, '0'), 'contest-entry', 'RANKED', '名次已定',
                            case i when 1 then :creditCode else '91440300MA5DA1234X' end, '示例企业' || i, :no, '测试竞赛组委会', :at,
                            '名次已定', true, false, 1
                        from generate_series(1, :works) i
                        """).params(works(creditCode)).update();
        jdbc.sql("""
                        insert into contest_entry (entry_no, version, contest_no, blind_code, title, category,
                            applicant_credit_code, applicant_name, applicant_unit, recommender, recommender_name, form, state)
                        select :prefix || lpad(i::text, 5, '0'), 1, :no, 'B' || i, '锅炉烟气余热回收装置' || i, 'INVENTION',
                            case i when 1 then :creditCode else '91440300MA5DA1234X' end, '示例企业' || i, '研发部', 'U', '研发部', (:forms::text[])[i],
                            'ADMITTED'
                        from generate_series(1, :works) i
                        """).params(works(creditCode)).update();
        jdbc.sql("""
                        insert into contest_entry_member (entry_no, position, name, role)
                        select :prefix || lpad(i::text, 5, '0'), n, case n when 1 then (:first::text[])[i] else (:second::text[])[i] end,
                            case n when 1 then 'LEADER' else 'MEMBER' end
                        from generate_series(1, :works) i cross join generate_series(1, 2) n
                        """).params(works(creditCode)).update();
    }

    private void judge() {
        jdbc.sql("""
                        insert into contest_stage_result (contest_no, stage, entry_no, sheets, mean, untrimmed_mean, score,
                            lowest, highest, counted_sum, criterion_sums, advanced)
                        select :no, 1, :prefix || lpad(i::text, 5, '0'), 3, s, s, s, s, s, 3 * s, array[3 * s], true
                        from generate_series(1, :works) i cross join lateral (select round(99 - i / 100.0, 2)) as given (s)
                        """).params(works("")).update();
    }

    private void file(String procedure, String caseNo, String status, String statusText) {
        jdbc.sql("""
                        insert into case_file (case_no, procedure, status, status_text, applicant_credit_code, applicant_name,
                            authority_code, authority_name, submitted_at, step, open, exclusive, version)
                        values (?, ?, ?, ?, '440106', '广州市天河区科学技术协会', ?, '测试竞赛组委会', ?, '名次已定', true, false, 1)
                        """)
                .params(caseNo, procedure, status, statusText, contestNo, OPENED)
                .update();
    }

    private String[] each(UnaryOperator<String> text) {
        return IntStream.rangeClosed(1, works).mapToObj(this::entry).map(text).toArray(String[]::new);
    }

    private Map<String, Object> works(String creditCode) {
        return Map.of(
                "forms",
                each(entryNo -> people.form(entryNo, "{}")),
                "first",
                each(entryNo -> people.member(entryNo, 1, "示例甲")),
                "second",
                each(entryNo -> people.member(entryNo, 2, "示例乙")),
                "prefix",
                "ENT-1998-" + serial,
                "no",
                contestNo,
                "works",
                works,
                "creditCode",
                creditCode,
                "at",
                OPENED);
    }

    private String title() {
        return "测试竞赛" + contestNo;
    }

    private ContestPlan plan() {
        ContestRules rules = rules();
        return new ContestPlan(
                title(),
                ContestScope.CROSS_UNIT,
                "测试批准文号",
                List.of("INVENTION"),
                rules.criteria(),
                OPENED,
                OPENED.plusDays(30),
                3,
                rules.trim(),
                rules.awards(),
                List.of(),
                "440106",
                true,
                rules.stages(),
                null,
                false,
                null);
    }

    private static ContestRules rules() {
        return new ContestRules(
                List.of(new Criterion("NOVELTY", "创新性", 100)),
                new Trim(5, 1),
                List.of(
                        new AwardRule("一等奖", new BigDecimal("0.1"), BigDecimal.ZERO),
                        new AwardRule("二等奖", new BigDecimal("0.2"), BigDecimal.ZERO)),
                List.of(new Stage("评审", 100, null)),
                3,
                3,
                null,
                true,
                false,
                null,
                10,
                false,
                Map.of());
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
