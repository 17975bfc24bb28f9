package cn.kexie.contest.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.contest.Contests;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.ranking.EntryRanking;
import cn.kexie.contest.scoring.DrawnContest;
import cn.kexie.engine.access.Groups;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("专家变动：抽取之后谁能提出、保存什么、何时失效")
class JudgeChangeIT {

    private static final String MOBILE = "13800138077";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Groups groups;

    @Autowired
    private EntryRanking ranking;

    @Autowired
    private ContestJudges judges;

    @Autowired
    private JudgeChangeRecords records;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Contests contests;

    @Autowired
    private TransactionOperations transaction;

    private Province province;
    private Staff office;
    private Staff newcomer;
    private String name;
    private DrawnContest contest;

    @BeforeEach
    void draw() {
        province = new Province(port);
        office = province.administrator();
        newcomer = province.newcomer("newcomer-" + UUID.randomUUID().toString().substring(0, 8));
        name = "示例新专家" + UUID.randomUUID().toString().substring(0, 4);
        contest = new DrawnContest(application, province)
                .judges(2)
                .work("快换夹具", "小革新")
                .assign(0, 0)
                .begin();
        groups.ensure(Map.of("supervision." + contest.contestNo(), "监督组（测试）"));
    }

    @Test
    @DisplayName("主办单位自己有作品参赛：抽取之后增补和退出都不由它提出，组委会可以")
    void organiserWhoCompetesAsksForNoChange() {
        var organiser = province.enterprise(contest.organiserCode());
        organiser.post(judges(), addition()).isProblem(403, "ORGANISER_HAS_ENTRIES");
        organiser.post(judges() + "/1/release", release()).isProblem(403, "ORGANISER_HAS_ENTRIES");
        assertThat(states()).isEmpty();

        jdbc.sql("update contest_entry set applicant_credit_code = ? where contest_no = ?")
                .params(province.enterprise().creditCode(), contest.contestNo())
                .update();
        organiser.post(judges(), addition()).expect(202);
        office.post(judges() + "/1/release", release()).expect(202);
        assertThat(states()).containsExactly("REQUESTED", "REQUESTED");
    }

    @Test
    @DisplayName("待决定的变动属于经办单位：本人查得到、管理员导出得到，名次排定即失效，姓名和原因不再保存")
    void nobodyIsKeptOnceTheRanksAreKnown() {
        office.post(judges(), addition()).expect(202);
        office.post(judges() + "/1/release", release()).expect(202);
        assertThat(told(name))
                .singleElement()
                .satisfies(record -> assertThat(record.data())
                        .containsEntry("账号", newcomer.userId())
                        .containsEntry("所在部门", "示例部门")
                        .containsEntry("办理情况", "待组委会审核"));
        String known = judges.of(contest.contestNo()).get(0).name();
        assertThat(told(known)).extracting(record -> record.data().get("退出原因")).containsOnly("工作调动");
        assertThat(exported()).contains("增补评审专家 1 名");
        assertThat(records.reasonToKeep(CaseNo.of(contest.contestNo()), Person.named(name)))
                .get()
                .asString()
                .contains("尚待决定");
        assertThat(records.remove(CaseNo.of(contest.contestNo()), Person.named(name), null))
                .isFalse();

        ranking.rank(contest.contestNo());

        assertThat(states()).containsExactly("LAPSED", "LAPSED");
        assertThat(jdbc.sql("select count(nominations) + count(reason) from contest_judge_change where contest_no = ?")
                        .param(contest.contestNo())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(office.tasks(contest.contestNo()))
                .extracting(task -> task.path("taskDefinitionKey").asText())
                .doesNotContain("userTask_reviewChange");
        assertThat(told(name)).isEmpty();
        assertThat(records.reasonToKeep(CaseNo.of(contest.contestNo()), null)).isEmpty();
        assertThat(office.get("/api/v1/cases/%s/timeline".formatted(contest.contestNo()))
                        .toString())
                .contains("专家变动 1 已失效，不再办理：名次已经排定", "专家变动 2 已失效，不再办理：名次已经排定");
    }

    @Test
    @DisplayName("竞赛已经办结的，留下的变动随到期删除一并清空")
    void nothingOutlivesTheContest() {
        office.post(judges(), addition()).expect(202);
        jdbc.sql("update case_file set open = false, status = 'CANCELLED' where case_no = ?")
                .param(contest.contestNo())
                .update();
        assertThat(records.reasonToKeep(CaseNo.of(contest.contestNo()), null)).isEmpty();
        assertThat(records.remove(CaseNo.of(contest.contestNo()), null, null)).isTrue();
        assertThat(records.remove(CaseNo.of(contest.contestNo()), null, null)).isFalse();
        assertThat(states()).containsExactly("LAPSED");
        assertThat(told(name)).isEmpty();
    }

    @Test
    @DisplayName("正在抽取时提出的增补，等抽取完成后才看：须两方同意，不会直接进入专家库")
    void anAdditionMadeDuringTheDrawIsARequest() throws Exception {
        DrawnContest undrawn = new DrawnContest(application, province).judges(2).work("节水冷却塔", "小发明");
        String path = "/api/v1/contests/%s/judges".formatted(undrawn.contestNo());
        ExecutorService people = Executors.newSingleThreadExecutor();
        try {
            Future<Answer> asked = transaction.execute(drawing -> {
                contests.lock(undrawn.contestNo());
                Future<Answer> meanwhile = people.submit(() -> office.post(path, addition()));
                await().atMost(Duration.ofSeconds(30)).until(this::waitsForTheCase);
                jdbc.sql("update contest set seed_revealed = true where contest_no = ?")
                        .param(undrawn.contestNo())
                        .update();
                return meanwhile;
            });
            asked.get(30, TimeUnit.SECONDS).expect(202);
        } finally {
            people.shutdown();
        }
        assertThat(judges.of(undrawn.contestNo())).hasSize(2);
    }

    private boolean waitsForTheCase() {
        return jdbc.sql("""
                                select count(*) from pg_stat_activity where datname = current_database()
                                    and wait_event_type = 'Lock' and query like '%case_file%'
                                """).query(Integer.class).single() == 1;
    }

    private String judges() {
        return "/api/v1/contests/%s/judges".formatted(contest.contestNo());
    }

    private Map<String, Object> addition() {
        return Map.of("judges", List.of(Map.of("name", name, "userId", newcomer.userId(), "department", "示例部门")));
    }

    private static Map<String, String> release() {
        return Map.of("reason", "工作调动");
    }

    private List<PersonalRecord> told(String person) {
        return records.of(CaseNo.of(contest.contestNo()), Person.named(person));
    }

    private String exported() {
        return office.post("/api/v1/personal-data/exports", Map.of("name", name, "mobile", MOBILE))
                .expect(200)
                .toString();
    }

    private List<String> states() {
        return jdbc.sql("select state from contest_judge_change where contest_no = ? order by change_no")
                .param(contest.contestNo())
                .query(String.class)
                .list();
    }
}
