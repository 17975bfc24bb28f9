package cn.kexie.contest.scoring;

import cn.kexie.attachment.Attachments;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Materials;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.SealedPeople;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.support.CreditCodes;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contest in the database as the draw leaves it: judges, works and sheets, put there by SQL. */
public final class DrawnContest {

    public static final List<Criterion> CRITERIA = List.of(
            new Criterion("INNOVATION", "创新性", 40),
            new Criterion("USE", "实用性", 35),
            new Criterion("SPREAD", "推广价值", 25));

    private static final OffsetDateTime OPENED = OffsetDateTime.parse("2026-01-05T09:00:00+08:00");

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final ApplicationContext application;
    private final Province province;
    private final JdbcClient jdbc;
    private final SealedPeople people;
    private final String contestNo;
    private final Applicant organiser;
    private final List<Staff> judges = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();

    public DrawnContest(ApplicationContext application, Province province) {
        this.application = application;
        this.province = province;
        this.jdbc = application.getBean(JdbcClient.class);
        this.people = new SealedPeople(application.getBean(PersonalData.class));
        this.organiser = new Applicant(CreditCodes.in("440106"), "天河示例制造有限公司科协");
        this.contestNo = cases().open(new NewCase(
                        "contest",
                        "CON",
                        ContestStatus.CLOSED,
                        organiser,
                        new Authority("440106", "天河示例制造有限公司科协竞赛组委会"),
                        false))
                .value();
        add();
    }

    private void add() {
        String title = "五小成果竞赛 " + SERIAL.incrementAndGet();
        ContestPlan plan = new ContestPlan(
                title,
                ContestScope.INTERNAL,
                null,
                List.of("小发明", "小革新"),
                CRITERIA,
                OPENED,
                OPENED.plusDays(30),
                3,
                new Trim(5, 1),
                List.of(),
                List.of(),
                null,
                true,
                null,
                null,
                null,
                null);
        ContestRules rules = new ContestRules(
                CRITERIA,
                new Trim(5, 1),
                List.of(),
                List.of(new Stage("初评", 100, null)),
                3,
                3,
                null,
                true,
                false,
                null,
                10,
                false,
                definitions());
        jdbc.sql("""
                        insert into contest (contest_no, version, organiser_kind, organiser_code, organiser_name,
                            organiser_credit_code, title, year, scope, plan, entries_open, entries_close, stage, rules,
                            rule_version, seed, seed_digest)
                        values (:no, 1, 'ENTERPRISE', :code, :name, :code, :title, 2026, 'INTERNAL', :plan::jsonb, :open,
                            :close, 1, :rules::jsonb, 'v1', :seed, 'digest')
                        """)
                .param("no", contestNo)
                .param("code", organiser.unifiedSocialCreditCode())
                .param("name", organiser.name())
                .param("title", title)
                .param("plan", written(plan))
                .param("seed", people.seed(contestNo, "seed"))
                .param("rules", written(rules))
                .param("open", OPENED)
                .param("close", OPENED.plusDays(30))
                .update();
    }

    /** What a contest published now would be judged by. */
    private Map<String, String> definitions() {
        RepositoryService models = application.getBean(RepositoryService.class);
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

    public String contestNo() {
        return contestNo;
    }

    /** Credit code of the enterprise that holds it and has entered all of its works. */
    public String organiserCode() {
        return organiser.unifiedSocialCreditCode();
    }

    public String board() {
        return "/api/v1/contests/%s/board".formatted(contestNo);
    }

    public String board(int entry) {
        return board() + "/" + entry(entry);
    }

    /** The judges in order, from 0. */
    public Staff judge(int index) {
        return judges.get(index);
    }

    public String entry(int index) {
        return entries.get(index);
    }

    /** More judges, with accounts of their own. */
    public DrawnContest judges(int count) {
        for (int i = 0; i < count; i++) {
            judge(province.newcomer("judge-" + UUID.randomUUID().toString().substring(0, 8)));
        }
        return this;
    }

    private void judge(Staff account) {
        judges.add(account);
        jdbc.sql("""
                        insert into contest_judge (contest_no, judge_no, user_id, name, pseudonym)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        contestNo,
                        judges.size(),
                        account.userId(),
                        people.judge(contestNo, judges.size(), "评审专家"),
                        "评委" + judges.size())
                .update();
    }

    /** Another admitted work. */
    public DrawnContest work(String title, String category) {
        Applicant entrant = new Applicant(organiser.unifiedSocialCreditCode(), "不该让评审专家看到的公司");
        String entryNo = cases().open(new NewCase(
                        "contest-entry", "ENT", ParcelStatus.SENT, entrant, new Authority(contestNo, "组委会"), false))
                .value();
        entries.add(entryNo);
        jdbc.sql("""
                        insert into contest_entry (entry_no, version, contest_no, blind_code, title, category,
                            applicant_credit_code, applicant_name, applicant_unit, recommender, recommender_name, form,
                            state)
                        values (?, 1, ?, ?, ?, ?, ?, ?, '机密车间', '机密车间', '机密车间', ?, 'ADMITTED')
                        """)
                .params(
                        entryNo,
                        contestNo,
                        "A%03d".formatted(entries.size()),
                        title,
                        category,
                        entrant.unifiedSocialCreditCode(),
                        entrant.name(),
                        people.form(entryNo, form(title, category).toString()))
                .update();
        return this;
    }

    private static com.fasterxml.jackson.databind.JsonNode form(String title, String category) {
        return Json.tree(Map.ofEntries(
                Map.entry("title", title),
                Map.entry("category", category),
                Map.entry("applicantUnit", "机密车间"),
                Map.entry("members", List.of(Map.of("name", "张机密", "role", "LEADER", "sharePercent", 100))),
                Map.entry("startDate", "2025-09-01"),
                Map.entry("endDate", "2026-02-28"),
                Map.entry("appliedSince", "2026-03-01"),
                Map.entry("background", "原有夹具换型一次需要四十分钟，每天换型六次，停机时间长，操作工劳动强度大。"),
                Map.entry("solution", "把夹具改为快换结构，定位面与夹紧面分开，换型时只换小模块。\n模块由本车间自制，成本低。"),
                Map.entry("innovation", "首次在本行业把零点定位用于手工夹具，定位精度 0.02 毫米。"),
                Map.entry("effect", "换型时间由四十分钟降到六分钟，已在三条线使用五个月，未发生质量事故。"),
                Map.entry("annualBenefit", 86.5),
                Map.entry("priorAward", false),
                Map.entry("containsSecret", false),
                Map.entry("commitment", true)));
    }

    /** A PDF of the last work, under a name its people chose. */
    public DrawnContest material(String item, String fileName) {
        try {
            return material(item, fileName, new ClassPathResource("demo/sample-material.pdf").getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the last work. */
    public DrawnContest material(String item, String fileName, InputStream content) {
        String attachment = application
                .getBean(Attachments.class)
                .store(organiser.unifiedSocialCreditCode(), fileName, content)
                .attachmentId();
        application.getBean(Materials.class).attach(CaseNo.of(entries.get(entries.size() - 1)), item, attachment);
        return this;
    }

    /** Gives works, by their place, to a judge. */
    public DrawnContest assign(int judge, int... works) {
        for (int work : works) {
            jdbc.sql("""
                            insert into score_sheet (contest_no, stage, judge_no, entry_no, origin, state, assigned_at)
                            values (?, 1, ?, ?, 'DRAW', 'ASSIGNED', now())
                            """).params(contestNo, judge + 1, entry(work)).update();
        }
        return this;
    }

    /** The judging begins: everybody with works gets a task. */
    public DrawnContest begin() {
        application.getBean(JudgingRounds.class).begin(contestNo);
        return this;
    }

    public String task(int judge) {
        return judge(judge).task(contestNo, "userTask_scoreEntries");
    }

    private Cases cases() {
        return application.getBean(Cases.class);
    }

    private String written(Object value) {
        try {
            return application.getBean(ObjectMapper.class).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
