package cn.kexie.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.attachment.SampleFiles;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.Materials;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.engine.access.Groups;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.support.Answer;
import cn.kexie.support.EngineRows;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("公示：公众页面、经 REST 实名异议、秘书处处理")
class PublicityIT {

    private static final String HANDLE = "userTask_handleObjection";

    @LocalServerPort
    private int port;

    @Autowired
    private Publicities publicities;

    @Autowired
    private Cases cases;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Groups groups;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublicityRecords records;

    @Autowired
    private PublicityViews views;

    @Autowired
    private ObjectionEvidence evidence;

    @Autowired
    private Materials materials;

    @Autowired
    private TransactionOperations transaction;

    private final String objectionGroup = "secretariat.KX-" + UUID.randomUUID();
    private Province province;
    private Enterprise enterprise;
    private String caseNo;
    private String publicityNo;

    @BeforeEach
    void publish() {
        province = new Province(port);
        enterprise = province.enterprise();
        caseNo = cases.open(new NewCase(
                        "parcel",
                        "PUB",
                        ParcelStatus.SENT,
                        new Applicant(enterprise.creditCode(), enterprise.name()),
                        new Authority("440106", "天河区科学技术协会"),
                        false))
                .value();
        publicityNo = publicities.announce(CaseNo.of(caseNo), "拟入会名单公示", items(10));
    }

    @Test
    void runsFromTheListToTheAnswerOfAnObjection() {
        assertThat(page().status()).isEqualTo(404);
        start();
        assertThat(text(page().expect(200))).contains("拟入会名单公示", "&lt;b&gt;事项&lt;/b&gt;1");
        assertThat(enterprise.get(path()).expect(200).json().path("items")).hasSize(10);

        Answer filed = enterprise.post(path() + "/objections", objection("2")).expect(201);
        String location = filed.header("Location");
        assertThat(location).isEqualTo(path() + "/objections/" + publicityNo + "-1");
        assertThat(filed.text("status")).isEqualTo("PENDING");
        assertThat(text(page())).contains("异议处理中").doesNotContain("张三", "13800138000");

        secretary().complete(caseNo, HANDLE, Map.of("decision", "DISMISS", "opinion", "经核实，情况不实", "impartial", true));

        assertThat(enterprise.get(location).expect(200).text("answer")).isEqualTo("经核实，情况不实");
        assertThat(EngineRows.holding(jdbc, "经核实，情况不实")).isEmpty();
        assertThat(EngineRows.holding(jdbc, "13800138000")).isEmpty();
        province.enterprise().get(location).isProblem(404, "UNKNOWN_OBJECTION");
        assertThat(text(page())).doesNotContain("异议处理中");
        endPeriod();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> publicities.confirmed(CaseNo.of(caseNo)).size() == 10);
        assertThat(text(page())).contains("公示已经结束").doesNotContain("&lt;b&gt;");
        enterprise.post(path() + "/objections", objection("3")).isProblem(409, "PUBLICITY_ENDED");
    }

    @Test
    void refusesWhatIsIncomplete() {
        start();
        enterprise
                .post(path() + "/objections", Map.of("item", "", "mobile", "123", "name", "张", "secret", true))
                .isInvalid(
                        "/item REQUIRED",
                        "/mobile BAD_FORMAT",
                        "/name TOO_SHORT",
                        "/reason REQUIRED",
                        "/secret UNKNOWN_FIELD");
        enterprise.post(path() + "/objections", objection("99")).isInvalid("/item UNKNOWN_ITEM");
        enterprise
                .post("/api/v1/publicities/GS-2026-999999/objections", objection("1"))
                .isProblem(404, "UNKNOWN_PUBLICITY");
        assertThat(province.visit(path()).status()).isEqualTo(401);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count())
                .isEqualTo(1);
        assertThat(secretary().tasks(caseNo)).isEmpty();
    }

    @Test
    void showsEvidenceToWhoeverHandlesTheObjection() {
        start();
        String evidence = enterprise.attachment();
        Map<String, Object> form = new HashMap<>(objection("1"));
        form.put("attachments", List.of(evidence));

        String objectionNo =
                enterprise.post(path() + "/objections", form).expect(201).text("objectionNo");
        form.put("name", "李四");
        province.enterprise().post(path() + "/objections", form).isInvalid("/attachments/0 ATTACHMENT_UNKNOWN");

        Staff secretary = secretary();
        Answer file = secretary
                .get("/api/v1/cases/%s/materials/%s?inline=true".formatted(caseNo, evidence))
                .expect(200);
        assertThat(file.header("Content-Disposition")).startsWith("inline");
        assertThat(secretary
                        .get("/api/v1/cases/%s/dossier".formatted(caseNo))
                        .expect(200)
                        .json()
                        .path("materials"))
                .first()
                .satisfies(line -> assertThat(line.path("label").asText()).isEqualTo("异议 " + objectionNo + " 的证据 1"))
                .satisfies(
                        line -> assertThat(line.path("previewable").asBoolean()).isTrue());
    }

    @Test
    void showsALongListPageByPage() {
        publicityNo = publicities.announce(CaseNo.of(caseNo), "名册公示", items(450));
        start();

        Answer last = enterprise.get(path() + "?page=2&size=200").expect(200);

        assertThat(last.json().path("totalElements").asLong()).isEqualTo(450);
        assertThat(last.json().path("items")).hasSize(50);
        assertThat(text(page())).contains("下一页", "&lt;/b&gt;100<");
        assertThat(text(province.visit("/publicity/" + publicityNo + "?page=4")))
                .contains("上一页", "450<");
        enterprise.get(path() + "?size=201").isProblem(400, "BAD_PARAMETER");
    }

    @Test
    void objectorsAndThoseListedCanBeRemoved() {
        start();
        String evidence = enterprise.attachment();
        Map<String, Object> form = new HashMap<>(objection("2"));
        form.put("attachments", List.of(evidence));
        String location =
                enterprise.post(path() + "/objections", form).expect(201).header("Location");
        Staff secretary = secretary();
        secretary.complete(caseNo, HANDLE, Map.of("decision", "DISMISS", "opinion", "张三所说不实", "impartial", true));
        Person objector = new Person("张三", "13800138000");
        assertThat(clear("select name || mobile || reason || answer from publicity_objection where publicity_no = ?"))
                .isFalse();
        assertThat(clear("select string_agg(text, '') from publicity_item where publicity_no = ?"))
                .isFalse();

        assertThat(records.of(CaseNo.of(caseNo), objector))
                .singleElement()
                .satisfies(record -> assertThat(record.data()).containsEntry("手机", "13800138000"));
        assertThat(records.of(CaseNo.of(caseNo), new Person("张三", "13900139000")))
                .isEmpty();
        assertThat(records.of(CaseNo.of(caseNo), Person.named("事项"))).isEmpty();

        assertThat(records.remove(CaseNo.of(caseNo), objector, null)).isTrue();
        assertThat(records.remove(CaseNo.of(caseNo), objector, null)).isFalse();
        assertThat(records.of(CaseNo.of(caseNo), objector)).isEmpty();
        assertThat(enterprise.get(location).expect(200).text("answer")).isEqualTo("张三所说不实");
        secretary
                .get("/api/v1/cases/%s/materials/%s".formatted(caseNo, evidence))
                .isProblem(404, "ATTACHMENT_REMOVED");

        assertThat(records.remove(CaseNo.of(caseNo), null, null)).isTrue();
        assertThat(enterprise.get(path()).expect(200).json().path("items"))
                .hasSize(10)
                .allSatisfy(item -> assertThat(item.path("text").asText()).isEqualTo("（已删除）"));
    }

    @Test
    @DisplayName("异议属于提出的人：申请人拿着名单也查不到是谁，更删不掉")
    void nobodyButWhoFiledItLearnsOfAnObjectionOrTakesItAway() {
        start();
        Enterprise objector = province.enterprise();
        String location = objector.post(path() + "/objections", objection("2"))
                .expect(201)
                .header("Location");
        secretary().complete(caseNo, HANDLE, Map.of("decision", "UPHOLD", "opinion", "经核实，异议成立", "impartial", true));
        Map<String, Object> person = Map.of("name", "张三", "mobile", "13800138000");
        Map<String, Object> request = new HashMap<>(person);
        request.put("reason", "本人要求");
        String exports = "/api/v1/personal-data/exports";

        assertThat(enterprise.post(exports, person).expect(200).json().path("cases"))
                .isEmpty();
        Answer asked =
                enterprise.post("/api/v1/personal-data/erasures", request).expect(201);
        assertThat(asked.json().path("removed")).isEmpty();
        assertThat(asked.json().path("kept")).isEmpty();
        assertThat(asked.json().at("/forwarded/status").asText()).isEqualTo("PENDING");
        Map<String, Object> nobody = Map.of("name", "查无此人", "mobile", "13800138009", "reason", "本人要求");
        assertThat(enterprise
                        .post("/api/v1/personal-data/erasures", nobody)
                        .expect(201)
                        .json()
                        .at("/forwarded/status")
                        .asText())
                .as("the answer is the same for somebody nobody knows")
                .isEqualTo("PENDING");

        assertThat(objector.post(exports, person)
                        .expect(200)
                        .json()
                        .at("/cases/0/records/0/data")
                        .toString())
                .contains("13800138000", "异议理由");
        assertThat(records.of(CaseNo.of(caseNo), new Person("张三", "13800138000")))
                .singleElement()
                .satisfies(
                        record -> assertThat(record.declarer()).isEqualTo(Declarer.enterprise(objector.creditCode())));
        assertThat(objector.get(location).expect(200).text("answer")).isEqualTo("经核实，异议成立");
    }

    private boolean clear(String query) {
        String kept = jdbc.sql(query).param(publicityNo).query(String.class).single();
        return List.of("张三", "13800138000", "事项", "不符合").stream().anyMatch(kept::contains);
    }

    @Test
    @DisplayName("异议的问题一次列全：名单外的事项、手机号、别人的附件")
    void namesEveryFaultOfAnObjection() {
        start();
        Map<String, Object> bad = new HashMap<>(objection("99"));
        bad.put("mobile", "12345");
        bad.put("attachments", List.of(enterprise.attachment(), "no-such-file"));
        enterprise
                .post(path() + "/objections", bad)
                .isInvalid("/item UNKNOWN_ITEM", "/mobile BAD_FORMAT", "/attachments/1 ATTACHMENT_UNKNOWN");
    }

    @Test
    void refusesALateObjection() {
        start();
        deadlines.end(CaseNo.of(caseNo), Publicities.PERIOD);

        enterprise.post(path() + "/objections", objection("1")).isProblem(409, "PUBLICITY_ENDED");
    }

    @Test
    void takesObjectionsOfTheSameMoment() throws Exception {
        start();
        List<Callable<Answer>> calls = IntStream.rangeClosed(1, 8)
                .<Callable<Answer>>mapToObj(
                        i -> () -> enterprise.post(path() + "/objections", objection(String.valueOf(i))))
                .toList();

        List<Answer> answers = atOnce(calls);

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.text("objectionNo")).doesNotHaveDuplicates();
        assertThat(secretary().tasks(caseNo)).hasSize(8);
    }

    @Test
    void makesOneOfManyEqualObjectionsOfTheSameMoment() throws Exception {
        start();

        List<Answer> answers =
                atOnce(Collections.nCopies(6, () -> enterprise.post(path() + "/objections", objection("1"))));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 200);
        assertThat(answers).extracting(answer -> answer.text("objectionNo")).containsOnly(publicityNo + "-1");
        assertThat(secretary().tasks(caseNo)).hasSize(1);
    }

    @Test
    @DisplayName("同一企业对同一事项的其后的陈述和证据并入正在处理的异议，各自可以查阅和删除")
    void joinsWhatTheSameEnterpriseSaysFurther() {
        start();
        Enterprise objector = province.enterprise();
        Map<String, Object> first = new HashMap<>(objection("1"));
        first.put("attachments", List.of(objector.attachment()));
        String objectionNo =
                objector.post(path() + "/objections", first).expect(201).text("objectionNo");
        Map<String, Object> further = new HashMap<>(objection("1"));
        further.putAll(Map.of("name", "示例乙", "mobile", "13800138022", "reason", "另有证人可以作证，材料附后"));
        further.put(
                "attachments",
                List.of(objector.upload("证词.pdf", SampleFiles.pdf()).expect(201).text("attachmentId")));
        String key = Enterprise.newKey();

        Answer joined =
                objector.post(path() + "/objections", Json.text(further), key).expect(200);
        Answer repeated =
                objector.post(path() + "/objections", Json.text(further), key).expect(200);

        assertThat(joined.text("objectionNo")).isEqualTo(objectionNo);
        assertThat(joined.json().path("statements").asInt()).isEqualTo(2);
        assertThat(repeated.json()).isEqualTo(joined.json());
        Staff secretary = secretary();
        assertThat(secretary.tasks(caseNo)).hasSize(1);
        assertThat(views.sections(CaseNo.of(caseNo)).toString()).contains("张三", "示例乙", "另有证人可以作证", "异议理由（第 2 次陈述）");
        assertThat(evidence.nameOf("OBJECTION_EVIDENCE/%s/2/1".formatted(objectionNo)))
                .contains("异议 %s 第 2 次陈述的证据 1".formatted(objectionNo));
        assertThat(jdbc.sql("select name || mobile || reason from publicity_objection_statement where objection_no = ?")
                        .param(objectionNo)
                        .query(String.class)
                        .single())
                .doesNotContain("示例乙", "13800138022", "另有证人");

        secretary.complete(caseNo, HANDLE, Map.of("decision", "UPHOLD", "opinion", "经核实，异议成立", "impartial", true));
        Person second = new Person("示例乙", "13800138022");
        assertThat(records.of(CaseNo.of(caseNo), second)).singleElement().satisfies(record -> {
            assertThat(record.what()).isEqualTo("异议 %s 第 2 次陈述".formatted(objectionNo));
            assertThat(record.declarer()).isEqualTo(Declarer.enterprise(objector.creditCode()));
            assertThat(record.data()).containsEntry("异议理由", "另有证人可以作证，材料附后");
        });
        transaction.executeWithoutResult(
                status -> records.remove(CaseNo.of(caseNo), second, Declarer.enterprise(objector.creditCode())));
        assertThat(records.of(CaseNo.of(caseNo), second)).isEmpty();
        assertThat(records.of(CaseNo.of(caseNo), new Person("张三", "13800138000")))
                .hasSize(1);
        assertThat(materials.of(CaseNo.of(caseNo)))
                .filteredOn(material -> !material.attachment().removed())
                .extracting(Material::item)
                .filteredOn(item -> item.contains(objectionNo))
                .containsExactly("OBJECTION_EVIDENCE/%s/1".formatted(objectionNo));
        transaction.executeWithoutResult(status -> records.remove(CaseNo.of(caseNo), null, null));
        assertThat(records.of(CaseNo.of(caseNo), new Person("张三", "13800138000")))
                .isEmpty();
    }

    @Test
    @DisplayName("与其后陈述的人同名的，同样不能处理")
    void keepsWhoeverJoinedFromHandling() {
        start();
        enterprise.post(path() + "/objections", objection("1")).expect(201);
        Staff secretary = secretary();
        Map<String, Object> further = new HashMap<>(objection("1"));
        further.put("name", "测试" + secretary.userId());
        enterprise.post(path() + "/objections", further).expect(200);
        secretary.claim(secretary.task(caseNo, HANDLE)).isRefusal(403, "OWN_OBJECTION");
    }

    @Test
    void repeatsTheAnswerUnderTheSameKey() {
        start();
        String key = Enterprise.newKey();
        String body = Json.text(objection("1"));

        Answer first = enterprise.post(path() + "/objections", body, key).expect(201);
        Answer again = enterprise.post(path() + "/objections", body, key).expect(201);

        assertThat(again.text("objectionNo")).isEqualTo(first.text("objectionNo"));
    }

    @Test
    void confirmsAListOfFiveThousandInItsOrder() {
        publicityNo = publicities.announce(CaseNo.of(caseNo), "名册公示", items(5_000));
        start();
        enterprise.post(path() + "/objections", objection("17")).expect(201);

        publicities.confirm(CaseNo.of(caseNo));

        List<String> expected = IntStream.rangeClosed(1, 5_000)
                .filter(i -> i != 17)
                .mapToObj(String::valueOf)
                .toList();
        assertThat(publicities.confirmed(CaseNo.of(caseNo))).containsExactlyElementsOf(expected);
    }

    private void start() {
        runtime.startProcessInstanceByKey(
                "publicity", caseNo, Map.of("objectionGroup", objectionGroup, "publicityTitle", "拟入会名单公示"));
    }

    /** Runs the timer of the period at once, as if its time had come. */
    private void endPeriod() {
        String process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(process)
                .activityId("event_publicityPeriodEnded")
                .singleResult()
                .getId());
    }

    private Staff secretary() {
        groups.ensure(Map.of(objectionGroup, "秘书处（测试）"));
        return province.newcomer("it-" + UUID.randomUUID(), objectionGroup);
    }

    private String path() {
        return "/api/v1/publicities/" + publicityNo;
    }

    private Answer page() {
        return province.visit("/publicity/" + publicityNo);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> objection(String item) {
        return new HashMap<>(Map.of("item", item, "name", "张三", "mobile", "13800138000", "reason", "不符合入会条件，本人可以作证"));
    }

    private static List<PublicityItem> items(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new PublicityItem(String.valueOf(i), "<b>事项</b>" + i))
                .toList();
    }

    private static List<Answer> atOnce(List<? extends Callable<Answer>> calls) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(calls.size());
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : people.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }
}
