package cn.kexie.contest.award;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.contest.ranking.Rankings;
import cn.kexie.engine.access.Groups;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.publicity.Publicities;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import cn.kexie.support.Stored;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("评奖和表彰：经 REST 提出异议、证书、撤销")
class AwardIT {

    private static final String HANDLE = "userTask_handleObjection";
    private static final Map<String, Object> DISMISS =
            Map.of("decision", "DISMISS", "opinion", "经核实，情况不实", "impartial", true);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalData personal;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Rankings rankings;

    @Autowired
    private AwardPublicity publicity;

    @Autowired
    private AwardSettlement settlement;

    @Autowired
    private Commendation commendation;

    @Autowired
    private Publicities publicities;

    @Autowired
    private Cases cases;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Groups groups;

    @Autowired
    private RuntimeService runtime;

    private Province province;
    private Enterprise winner;
    private Enterprise rival;
    private RankedContest contest;
    private String contestNo;

    @BeforeEach
    void rank() {
        province = new Province(port);
        winner = province.enterprise();
        rival = province.enterprise();
        open(10);
    }

    @Test
    void takesObjectionsInTimeUnderOnesNameWithEvidenceAndNotAboutOnesOwnGrade() {
        Answer early = rival.post(objections(), objection(1)).isProblem(409, "OBJECTIONS_CLOSED");
        assertThat(early.text("currentStatus")).isEqualTo("RANKED");
        publish();
        Map<String, Long> before = Stored.rows(jdbc);

        rival.post(objections(), without(objection(1), "name")).isInvalid("/name REQUIRED");
        rival.post(objections(), with(objection(1), "name", "匿名")).isInvalid("/name BAD_FORMAT");
        rival.post(objections(), with(objection(1), "reason", "抄袭")).isInvalid("/reason EVIDENCE_REQUIRED");
        rival.post(objections(), with(with(objection(9), "mobile", "12345"), "attachments", List.of("no-such-file")))
                .isInvalid("/caseNo UNKNOWN_ITEM", "/mobile BAD_FORMAT", "/attachments/0 ATTACHMENT_UNKNOWN");
        rival.post(objections(), with(objection(1), "matter", "GRADE"))
                .isInvalid("/matter OWN_GRADE_NOT_OBJECTIONABLE");
        winner.post(objections(), objection(1)).isInvalid("/caseNo OWN_GRADE_NOT_OBJECTIONABLE");
        rival.post(objections(), objection(9)).isInvalid("/caseNo UNKNOWN_ITEM");
        rival.post("/api/v1/contests/CON-1900-000001/objections", objection(1)).isProblem(404, "UNKNOWN_CONTEST");
        assertThat(Stored.rows(jdbc)).isEqualTo(before);

        Answer filed = rival.post(
                        objections(),
                        with(with(objection(1), "reason", "见附件"), "attachments", List.of(rival.attachment())))
                .expect(201);
        String location = filed.header("Location");
        assertThat(location).isEqualTo(objections() + "/" + filed.text("objectionNo"));
        assertThat(rival.get(location).expect(200).text("status")).isEqualTo("PENDING");
        winner.get(location).isProblem(404, "UNKNOWN_OBJECTION");
        assertThat(frozen()).containsExactly(contest.entry(1));

        deadlines.end(CaseNo.of(contestNo), "PUBLICITY");
        Answer late = rival.post(objections(), objection(2)).isProblem(409, "OBJECTIONS_CLOSED");
        assertThat(late.text("currentStatus")).isEqualTo("PUBLICITY");
    }

    @Test
    void keepsJudgesAndCompletersFromHandling() {
        publish();
        rival.post(objections(), objection(1)).expect(201);
        Staff judge = supervisor();
        contest.nominate(judge.userId());
        Staff completer = supervisor();
        contest.complete(1, completer.userId() + "测试");

        refused(judge);
        refused(completer);
        supervisor().complete(contestNo, HANDLE, DISMISS);

        assertThat(frozen()).isEmpty();
    }

    @Test
    void takesOutWhatAnObjectionProvedWrongAndRanksAgain() {
        publish();
        rival.post(objections(), objection(1)).expect(201);
        supervisor()
                .complete(contestNo, HANDLE, Map.of("decision", "UPHOLD", "opinion", "经核实，情况属实", "impartial", true));

        assertThat(settlement.settle(contestNo)).isTrue();

        assertThat(cases.get(CaseNo.of(contest.entry(1))).status()).isEqualTo("DISQUALIFIED");
        assertThat(rankings.revision(contestNo)).isEqualTo(2);
        assertThat(rankings.current(contestNo).get(0).entryNo()).isEqualTo(contest.entry(2));
        assertThat(publicity.announce(contestNo))
                .hasValueSatisfying(title -> assertThat(title).contains("补充公示"));
    }

    @Test
    void endsWhatIsUnderWayWhenTheContestIsCancelled() {
        publish();
        String location = rival.post(objections(), objection(1)).expect(201).header("Location");
        Staff supervisor = supervisor();
        String task = supervisor.task(contestNo, HANDLE);

        publicities.cancel(CaseNo.of(contestNo));

        Answer ended = rival.get(location).expect(200);
        assertThat(ended.text("status")).isEqualTo("ENDED");
        assertThat(ended.text("answer")).contains("公示已经取消");
        supervisor.claim(task).expect(204);
        supervisor.submit(task, DISMISS).isRefusal(409, "OBJECTION_ENDED");
        rival.post(objections(), objection(2)).isProblem(409, "OBJECTIONS_CLOSED");
    }

    @Test
    void issuesOneDecisionAndACertificateForEveryAwardAndRevokesOne() {
        publish();
        commendation.commend(contestNo);

        assertThat(cases.get(CaseNo.of(contestNo)).status()).isEqualTo("AWARDED");
        assertThat(cases.get(CaseNo.of(contestNo)).result()).containsEntry("awarded", Map.of("一等奖", 1, "二等奖", 2));
        JsonNode certificate = document(contest.entry(1));
        assertThat(certificate.path("kind").asText()).isEqualTo("CERTIFICATE");
        assertThat(certificate.path("number").asText()).startsWith("穗天科协证〔");
        assertThat(winner.get(certificate.path("href").asText()).expect(200).body())
                .startsWith("%PDF".getBytes());
        String code = certificate.path("verificationCode").asText();
        assertThat(verified(code)).isEqualTo("VALID");

        String path = "/api/v1/contests/%s/awards/%s/revocation".formatted(contestNo, contest.entry(1));
        Map<String, String> grounds = Map.of("reason", "查实申报材料造假");
        winner.post(path, grounds).isProblem(403, "CONTEST_OFFICE_ONLY");
        supervisor().post(path, grounds).isProblem(403, "CONTEST_OFFICE_ONLY");
        office().post(path, Map.of("reason", " ")).isInvalid("/reason REQUIRED");
        office().post(path, grounds).expect(200);

        assertThat(verified(code)).isEqualTo("REVOKED");
        assertThat(cases.get(CaseNo.of(contest.entry(1))).status()).isEqualTo("DISQUALIFIED");
        assertThat(cases.timeline(CaseNo.of(contestNo)))
                .extracting(TimelineEntry::event)
                .contains("AWARD_REVOKED");
        assertThat(result(1).path("grade").isNull()).isTrue();
        assertThat(result(2).path("grade").asText()).isEqualTo("二等奖");
        province.administrator().post(path, grounds).isProblem(409, "AWARD_REVOKED");
        office().post(path.replace(contest.entry(1), contest.entry(9)), grounds).isProblem(404, "UNKNOWN_AWARD");
    }

    @Test
    void commendsManyAtOnce() {
        open(Integer.getInteger("award.works", 200));
        publish();
        long began = System.nanoTime();
        commendation.commend(contestNo);
        System.getLogger(getClass().getName())
                .log(System.Logger.Level.INFO, "{0} ms", (System.nanoTime() - began) / 1_000_000);

        assertThat(jdbc.sql("""
                        select count(*) from official_document d join contest_award a on a.certificate_id = d.id::text
                        where a.contest_no = ?
                        """).param(contestNo).query(Integer.class).single()).isEqualTo(awarded());
    }

    private int awarded() {
        return (int) rankings.current(contestNo).stream()
                .filter(line -> line.grade() != null)
                .count();
    }

    /** A second list is laid down here without its process; the first one's timer would meet it when others move the clock. */
    @AfterEach
    void endProcesses() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(contestNo)
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "测试结束"));
    }

    private void open(int works) {
        contest = RankedContest.of(jdbc, personal, json, works, winner.creditCode());
        contestNo = contest.contestNo();
        rankings.rankAgain(contestNo, "评审结束", Set.of(), false);
        groups.ensure(Map.of("supervision." + contestNo, "监督组（测试）", "contest-office." + contestNo, "组委会（测试）"));
    }

    private void publish() {
        String title = publicity.announce(contestNo).orElseThrow();
        runtime.startProcessInstanceByKey(
                "publicity", contestNo, Map.of("objectionGroup", "supervision." + contestNo, "publicityTitle", title));
    }

    private void refused(Staff staff) {
        String taskId = staff.task(contestNo, HANDLE);
        staff.claim(taskId).isRefusal(403, "MAY_NOT_HANDLE");
        staff.submit(taskId, DISMISS).isRefusal(403, "MAY_NOT_HANDLE");
    }

    private Staff supervisor() {
        return province.newcomer("it-" + UUID.randomUUID(), "supervision." + contestNo);
    }

    private Staff office() {
        return province.newcomer("it-" + UUID.randomUUID(), "contest-office." + contestNo);
    }

    private String objections() {
        return "/api/v1/contests/%s/objections".formatted(contestNo);
    }

    private Map<String, Object> objection(int at) {
        return Map.of(
                "caseNo",
                contest.entry(at),
                "name",
                "张三",
                "mobile",
                "13800138000",
                "matter",
                "ORIGINALITY",
                "reason",
                "该作品与已公开的专利方案相同，本人可以作证");
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> form, String field) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.remove(field);
        return changed;
    }

    private List<String> frozen() {
        String publicityNo =
                publicities.lastOf(CaseNo.of(contestNo)).orElseThrow().publicityNo();
        return jdbc.sql("select key from publicity_item where publicity_no = ? and status = 'FROZEN'")
                .param(publicityNo)
                .query(String.class)
                .list();
    }

    private JsonNode document(String caseNo) {
        return winner.get("/api/v1/cases/%s/documents".formatted(caseNo))
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }

    private JsonNode result(int at) {
        return winner.get("/api/v1/contests/%s/results?size=200".formatted(contestNo)).expect(200).items().stream()
                .filter(item -> item.path("caseNo").asText().equals(contest.entry(at)))
                .findFirst()
                .orElseThrow();
    }

    private String verified(String code) {
        return province.call("GET", "/api/v1/verify/" + code, "").expect(200).text("status");
    }
}
