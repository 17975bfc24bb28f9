package cn.kexie.privacy;

import static cn.kexie.support.Json.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.association.Associations;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("谁提供的归谁：企业只及于自己提供的本单位人员，其余转经办单位")
class DeclaredDataIT {

    private static final String ERASURES = "/api/v1/personal-data/erasures";
    private static final String EXPORTS = "/api/v1/personal-data/exports";
    private static final String DECIDE = "userTask_decideRequest";

    /** A new room says here whom its records belong to, and a test of its own shows that nobody else is told. */
    private static final Map<String, String> ROOMS = Map.ofEntries(
            Map.entry("CasefileRecords", "申请单位提交的材料；办理中写下的文字属于经办单位，不对任何人导出"),
            Map.entry("DocumentRecords", "申请单位；原件不变"),
            Map.entry("EstablishmentRecords", "申请单位"),
            Map.entry("MatterPeople", "申请单位；办理中填写的到保存期满"),
            Map.entry("MemberApplicationRecords", "申请单位；办结前不含认定和理由"),
            Map.entry("MemberRecords", "办理入会的单位"),
            Map.entry("RosterRecords", "提交名册的单位"),
            Map.entry("TransferRecords", "提出转会的单位"),
            Map.entry("RemovalRecords", "经办单位"),
            Map.entry("EntryRecords", "申报或者推荐单位"),
            Map.entry("JudgeRecords", "经办单位"),
            Map.entry("RecusalRecords", "经办单位"),
            Map.entry("JudgeChangeRecords", "经办单位"),
            Map.entry("HandlingRecords", "经办单位，不对任何人导出"),
            Map.entry("BallotRecords", "经办单位，不对任何人导出"),
            Map.entry("PublicityRecords", "提出异议的单位；公示名单属于经办单位，不对任何人导出"));

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private List<PersonalRecords> rooms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private PersonalDataErasure erasure;

    @Autowired
    private TransactionOperations transaction;

    private Province province;
    private AssociationOfOne association;
    private Enterprise stranger;
    private String name;
    private String mobile;

    @BeforeEach
    void meet() {
        province = new Province(port);
        association = new AssociationOfOne(province, associations);
        stranger = province.enterprise();
        name = "转办样例" + UUID.randomUUID().toString().substring(0, 4);
        mobile = "13700136001";
    }

    @Test
    @DisplayName("每个房间都说明了自己的记录属于谁")
    void everyRoomSaysOnWhoseWordItsRecordsAreKept() {
        assertThat(rooms.stream()
                        .map(room -> AopUtils.getTargetClass(room).getSimpleName())
                        .collect(Collectors.toSet()))
                .isEqualTo(ROOMS.keySet());
    }

    @Test
    @DisplayName("没有提供人的记录不存在")
    void noRecordIsKeptOnNobodysWord() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new PersonalRecord(new CaseNo("X"), null, "样例记录", Map.of())))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    @DisplayName("管理员同意转办的请求：卷宗说明是谁，决定后照办，卷宗不再写明；提出者按编号和案号都能查到")
    void theOfficeAgrees() {
        String caseNo = rejected();
        Answer asked = stranger.post(ERASURES, request()).expect(201);
        String office = asked.json().at("/forwarded/caseNo").asText();
        assertThat(asked.json().path("removed")).isEmpty();
        assertThat(asked.toString()).doesNotContain(caseNo, name, mobile);
        Staff administrator = province.administrator();
        assertThat(dossier(administrator, office)).contains(name, "137****6001").doesNotContain(mobile);
        assertThat(stored()).doesNotContain(name, mobile);

        administrator.complete(office, DECIDE, Map.of("decision", "AGREE", "opinion", "经与本人核实", "impartial", true));

        JsonNode found = stranger.get(asked.header("Location")).expect(200).json();
        assertThat(found.at("/forwarded/status").asText()).isEqualTo("AGREED");
        assertThat(found.at("/forwarded/reason").asText()).isEqualTo("经与本人核实");
        assertThat(found.path("removed"))
                .as("whose cases they were is not told")
                .isEmpty();
        assertThat(stranger.caseOf(office).path("status").asText()).isEqualTo("AGREED");
        assertThat(dossier(administrator, office)).doesNotContain(name);
        assertThat(export(association.enterprise()).path("cases")).isEmpty();
        assertThat(jdbc.sql("select count(*) from personal_erasure where office_case = ? and person is not null")
                        .param(office)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("正在决定时提出的同一请求，不会并入已经决定的一件而无人办理")
    void aRequestMadeWhileItIsDecidedIsOpenAfterwards() throws Exception {
        rejected();
        String office = stranger.post(ERASURES, request())
                .expect(201)
                .json()
                .at("/forwarded/caseNo")
                .asText();
        ExecutorService people = Executors.newSingleThreadExecutor();
        try {
            Future<Answer> asked = transaction.execute(deciding -> {
                cases.lock(CaseNo.of(office));
                Future<Answer> meanwhile = people.submit(() -> stranger.post(ERASURES, request()));
                await().atMost(Duration.ofSeconds(30)).until(this::waitsForTheCase);
                erasure.settle(office, false, "不能证明出于本人", Requester.administrator("staff:admin"));
                return meanwhile;
            });
            Answer second = asked.get(30, TimeUnit.SECONDS).expect(201);
            assertThat(second.json().at("/forwarded/status").asText()).isEqualTo("PENDING");
            assertThat(second.json().at("/forwarded/caseNo").asText()).isNotEqualTo(office);
        } finally {
            people.shutdown();
        }
    }

    private boolean waitsForTheCase() {
        return jdbc.sql("""
                                select count(*) from pg_stat_activity where datname = current_database()
                                    and wait_event_type = 'Lock' and query like '%case_file%'
                                """).query(Integer.class).single() == 1;
    }

    @Test
    @DisplayName("管理员不同意：什么也不删，理由答复提出者；同一人的请求并入正在等待的一件")
    void theOfficeRefuses() {
        rejected();
        Answer first = stranger.post(ERASURES, request()).expect(201);
        Answer second = stranger.post(ERASURES, request()).expect(201);
        String office = first.json().at("/forwarded/caseNo").asText();
        assertThat(second.json().at("/forwarded/caseNo").asText()).isEqualTo(office);

        province.administrator()
                .complete(office, DECIDE, Map.of("decision", "REFUSE", "opinion", "不能证明出于本人", "impartial", true));
        for (Answer asked : List.of(first, second)) {
            assertThat(stranger.get(asked.header("Location"))
                            .json()
                            .at("/forwarded/status")
                            .asText())
                    .isEqualTo("REFUSED");
        }
        assertThat(export(association.enterprise()).toString()).contains(name);
        assertThat(stranger.post(ERASURES, request())
                        .expect(201)
                        .json()
                        .at("/forwarded/caseNo")
                        .asText())
                .isNotEqualTo(office);
    }

    @Test
    @DisplayName("自己提供的当即办理，不转办；列出别人的案号的，转办")
    void onesOwnPeopleAreNobodyElsesBusiness() {
        String caseNo = rejected();
        assertThat(association
                        .enterprise()
                        .post(ERASURES, request())
                        .expect(201)
                        .json()
                        .has("forwarded"))
                .isFalse();
        assertThat(association
                        .enterprise()
                        .post(ERASURES, request())
                        .expect(201)
                        .json()
                        .has("forwarded"))
                .as("asked again nothing is left to decide")
                .isFalse();
        Map<String, Object> claimed =
                Map.of("name", name, "mobile", mobile, "reason", "本人要求", "verifiedCases", List.of("CON-2026-000001"));
        assertThat(association
                        .enterprise()
                        .post(ERASURES, claimed)
                        .expect(201)
                        .json()
                        .at("/forwarded/status")
                        .asText())
                .isEqualTo("PENDING");
        assertThat(caseNo).isNotBlank();
    }

    @Test
    @DisplayName("转办只由管理员决定；一家企业等待决定的请求有上限")
    void onlyAdministratorsDecideAndNobodyFloodsThem() {
        Answer asked = stranger.post(ERASURES, request()).expect(201);
        String office = asked.json().at("/forwarded/caseNo").asText();
        assertThat(association.secretary().tasks(office)).isEmpty();
        association.secretary().get("/api/v1/cases/" + office + "/dossier").isProblem(404, "UNKNOWN_CASE");
        for (int i = 1; i < 20; i++) {
            stranger.post(ERASURES, Map.of("name", name + i, "mobile", mobile, "reason", "本人要求"))
                    .expect(201);
        }
        stranger.post(ERASURES, Map.of("name", name + "末", "mobile", mobile, "reason", "本人要求"))
                .isProblem(409, "TOO_MANY_FORWARDED");
    }

    @Test
    @DisplayName("会员证去标识化以后：企业取得标明的去标识化件，原件只供管理员，核验说明")
    void anIssuedCardStaysAndItsRenderingIsReadInstead() {
        String memberNo = association.admitted(AssociationOfOne.form(put("/name", name), put("/mobile", mobile)));
        JsonNode card = association.enterprise().get("/api/v1/cases?procedure=member-application").items().stream()
                .map(file -> association.enterprise().caseOf(file.path("caseNo").asText()))
                .flatMap(file -> file.path("documents").findParents("documentId").stream())
                .filter(document -> document.path("kind").asText().equals("MEMBER_CARD"))
                .findFirst()
                .orElseThrow();
        String href = card.path("href").asText();
        byte[] issued = association.enterprise().get(href).expect(200).body();
        association
                .secretary()
                .post(association.path("members/" + memberNo + "/withdrawal"), Map.of("reason", "本人书面申请"))
                .expect(200);
        assertThat(association
                        .enterprise()
                        .post(ERASURES, request())
                        .expect(201)
                        .json()
                        .path("removed"))
                .hasSize(1);

        assertThat(association.enterprise().get(href).expect(200).body()).isNotEqualTo(issued);
        assertThat(province.administrator().get(href + "/original").expect(200).body())
                .isEqualTo(issued);
        association.enterprise().get(href + "/original").isProblem(403, "FORBIDDEN");
        association.secretary().get(href + "/original").isProblem(403, "FORBIDDEN");
        JsonNode verified = province.visit(
                        "/api/v1/verify/" + card.path("verificationCode").asText())
                .expect(200)
                .json();
        assertThat(verified.path("deidentified").asBoolean()).isTrue();
    }

    /** A rejected application whose appeal was heard. */
    private String rejected() {
        Staff other = association.committee(1).get(0);
        String caseNo = association.filed(AssociationOfOne.form(put("/name", name), put("/mobile", mobile)));
        association.accept(caseNo);
        association
                .secretary()
                .complete(caseNo, AssociationOfOne.DECIDE, Map.of("decision", "REJECT", "opinion", "学历不合要求"));
        association.act(caseNo, "appeal", Map.of("reason", "学历已核实")).expect(200);
        other.complete(
                caseNo, "userTask_hearAppeal", Map.of("decision", "UPHOLD", "opinion", "维持原决定", "impartial", true));
        return caseNo;
    }

    private String stored() {
        return jdbc.sql("select coalesce(string_agg(e::text, ''), '') from personal_erasure e")
                .query(String.class)
                .single();
    }

    private static String dossier(Staff staff, String caseNo) {
        return staff.get("/api/v1/cases/" + caseNo + "/dossier").expect(200).toString();
    }

    private JsonNode export(Enterprise enterprise) {
        return enterprise
                .post(EXPORTS, Map.of("name", name, "mobile", mobile))
                .expect(200)
                .json();
    }

    private Map<String, Object> request() {
        return Map.of("name", name, "mobile", mobile, "reason", "本人要求");
    }
}
