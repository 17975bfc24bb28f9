package cn.kexie.bench;

import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.SealedPeople;
import cn.kexie.contest.ranking.PublishedSheet;
import cn.kexie.contest.ranking.SampleRules;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.personal.PersonalData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A closed contest of any size whose works are admitted and whose judges are named, put into the database by sets. Its
 * works come from 500 enterprises, with four completers, an adviser and a recommender each; every judge works for one of
 * the enterprises, every tenth in a group of another, and shares a name with somebody who has a part in a work.
 */
final class LargeContest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final OffsetDateTime OPENED = OffsetDateTime.parse("2026-06-01T00:00:00+08:00");
    private static final List<String> CATEGORIES =
            List.of("MINI_INVENTION", "MINI_CREATION", "MINI_RENOVATION", "MINI_DESIGN", "MINI_SUGGESTION");
    private static final Map<String, Object> FORM = Map.of(
            "members",
            List.of(),
            "background",
            "原有装置能耗高、噪声大，检修一次停机四十分钟。".repeat(10),
            "solution",
            "把夹具改为快换结构，定位面与夹紧面分开。".repeat(20));
    private static final List<AwardRule> AWARDS =
            List.of(award("一等奖", "0.05", "80"), award("二等奖", "0.10", "70"), award("三等奖", "0.15", "60"));

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final SealedPeople people;
    private final int number = NEXT.getAndIncrement();
    private final ContestRules rules;

    LargeContest(ApplicationContext application, int panel) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.json = application.getBean(ObjectMapper.class);
        this.people = new SealedPeople(application.getBean(PersonalData.class));
        this.rules = rules(panel, definitions(application.getBean(RepositoryService.class)));
    }

    static LargeContest of(ApplicationContext application, int works, int judges, int panel) {
        LargeContest contest = new LargeContest(application, panel);
        contest.open();
        contest.judges(judges);
        contest.works(works);
        return contest;
    }

    String contestNo() {
        return "CON-1997-%06d".formatted(number);
    }

    String judge(int judgeNo) {
        return "bench-%d-judge-%d".formatted(number, judgeNo);
    }

    ContestRules rules() {
        return rules;
    }

    private void open() {
        files("select :no", "contest", ContestStatus.CLOSED.name(), "申报截止", Map.of());
        String title = "职工“五小”成果竞赛" + number;
        jdbc.sql("""
                        insert into contest (contest_no, version, organiser_kind, organiser_code, organiser_name, title, year,
                            scope, plan, entries_open, entries_close, rules, rule_version, seed, seed_digest)
                        values (:no, 1, 'BODY', '440106', '广州市天河区科学技术协会', :title, 1997, 'CROSS_UNIT', :plan::jsonb, :open,
                            :close, :rules::jsonb, :version, :seed, :digest)
                        """)
                .param("no", contestNo())
                .param("title", title)
                .param("plan", written(plan(title)))
                .param("open", OPENED)
                .param("close", OPENED.plusDays(30))
                .param("rules", written(rules))
                .param("version", PublishedSheet.sha256(PublishedSheet.canonical(rules)))
                .param("seed", people.seed(contestNo(), seed()))
                .param("digest", PublishedSheet.sha256(seed()))
                .update();
    }

    private void judges(int count) {
        jdbc.sql("""
                        insert into contest_judge (contest_no, judge_no, user_id, name, name_key, employer_code, department,
                            group_code, fields, pseudonym)
                        select :no, n, :user || n, (:names::text[])[n], (:keys::text[])[n], '91440106MA' || lpad((n * 2 %% 500)::text, 8, '0'), '技术部',
                            case when n %% 10 = 0 then '91440106MA' || lpad(((n * 2 + 1) %% 500)::text, 8, '0') end,
                            jsonb_build_array((:categories::text[])[n %% 5 + 1], (:categories::text[])[(n + 1) %% 5 + 1]),
                            'J-' || lpad(n::text, 4, '0')
                        from generate_series(1, :count) n
                        """.replace("%%", "%"))
                .param("no", contestNo())
                .param("user", judge(0).replaceFirst("0$", ""))
                .param("categories", CATEGORIES.toArray(String[]::new))
                .param("names", names(count, n -> people.judge(contestNo(), n, judgeName(n))))
                .param("keys", names(count, n -> people.key(judgeName(n))))
                .param("count", count)
                .update();
    }

    private void works(int count) {
        Map<String, Object> works = Map.of(
                "prefix", "ENT-1997-%03d".formatted(number),
                "count", count,
                "categories", CATEGORIES.toArray(String[]::new));
        files(
                "select :prefix || lpad(i::text, 5, '0') from generate_series(1, :count) i",
                "contest-entry",
                "ADMITTED",
                "形式审查通过",
                works);
        jdbc.sql("""
                        insert into contest_entry (entry_no, version, contest_no, blind_code, title, category,
                            applicant_credit_code, applicant_name, applicant_unit, recommender, recommender_name, form, state)
                        select :prefix || lpad(i::text, 5, '0'), 1, :no, 'B' || lpad(i::text, 5, '0'),
                            '锅炉烟气余热回收与除尘一体化装置的改进' || i, (:categories::text[])[i % 5 + 1],
                            '91440106MA' || lpad((i % 500)::text, 8, '0'), '广州示例' || i % 500 || '装备制造有限公司', '技术部', 'U', '技术部',
                            (:forms::text[])[i], 'ADMITTED'
                        from generate_series(1, :count) i
                        """)
                .param("no", contestNo())
                .param("forms", names(count, n -> people.form(entryNo(n), written(FORM))))
                .params(works)
                .update();
        jdbc.sql("""
                        insert into contest_entry_member (entry_no, position, name, name_key, role, employer_code, share_percent)
                        select :prefix || lpad(i::text, 5, '0'), p, (:names::text[])[(i - 1) * 6 + p],
                            (:keys::text[])[(i - 1) * 6 + p],
                            (array['LEADER', 'MEMBER', 'MEMBER', 'MEMBER', 'ADVISER', 'RECOMMENDER'])[p],
                            case when p = 4 then '91440106MA' || lpad(((i + 1) % 500)::text, 8, '0') end,
                            case when p <= 4 then 25 end
                        from generate_series(1, :count) i cross join generate_series(1, 6) p
                        """)
                .param("count", count)
                .param("prefix", works.get("prefix"))
                .param(
                        "names",
                        names(count * 6, n -> people.member(entryNo((n - 1) / 6 + 1), (n - 1) % 6 + 1, memberName(n))))
                .param("keys", names(count * 6, n -> people.key(memberName(n))))
                .update();
    }

    private static String[] names(int count, IntFunction<String> name) {
        return IntStream.rangeClosed(1, count).mapToObj(name).toArray(String[]::new);
    }

    private String entryNo(int n) {
        return "ENT-1997-%03d%05d".formatted(number, n);
    }

    private static String judgeName(int judgeNo) {
        return "人员" + judgeNo * 150;
    }

    /** Six for each work. */
    private static String memberName(int n) {
        int work = (n - 1) / 6 + 1;
        int position = (n - 1) % 6 + 1;
        return "人员" + (work * 7 + position * 1009) % 40000;
    }

    private void files(String caseNos, String procedure, String status, String text, Map<String, Object> params) {
        jdbc.sql("""
                        insert into case_file (case_no, procedure, status, status_text, applicant_credit_code, applicant_name,
                            authority_code, authority_name, submitted_at, step, open, exclusive, version)
                        select c.case_no, :procedure, :status, :text, '91440106MA00000001', '测试单位', :no, '测试竞赛组委会',
                            :at, '评审', true, false, 1
                        from (%s) as c (case_no)
                        """.formatted(caseNos))
                .param("procedure", procedure)
                .param("status", status)
                .param("text", text)
                .param("no", contestNo())
                .param("at", OPENED)
                .params(params)
                .update();
    }

    private ContestPlan plan(String title) {
        return new ContestPlan(
                title,
                ContestScope.CROSS_UNIT,
                "测试批准文号",
                CATEGORIES,
                rules.criteria(),
                OPENED,
                OPENED.plusDays(30),
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

    private static ContestRules rules(int panel, Map<String, String> definitions) {
        return new ContestRules(
                SampleRules.CRITERIA,
                new Trim(5, 1),
                AWARDS,
                List.of(new Stage("初评", 100, null)),
                panel,
                3,
                null,
                true,
                false,
                null,
                10,
                false,
                definitions);
    }

    /** What a contest published now would be judged by. */
    private static Map<String, String> definitions(RepositoryService models) {
        Map<String, String> definitions = new HashMap<>();
        models.createDecisionDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> definitions.put(definition.getKey(), definition.getId()));
        models.createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> definitions.put(definition.getKey(), definition.getId()));
        return definitions;
    }

    private static AwardRule award(String grade, String share, String floor) {
        return new AwardRule(grade, new BigDecimal(share), new BigDecimal(floor));
    }

    private String seed() {
        return "%064x".formatted(0x5eed_0000 + number);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
