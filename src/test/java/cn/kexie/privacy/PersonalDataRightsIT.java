package cn.kexie.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("查阅、复制、删除、撤回同意")
class PersonalDataRightsIT {

    private static final String EXPORTS = "/api/v1/personal-data/exports";
    private static final String ERASURES = "/api/v1/personal-data/erasures";
    private static final String WITHDRAWALS = "/api/v1/personal-data/consent-withdrawals";

    @LocalServerPort
    private int port;

    @Autowired
    private Consents consents;

    @Autowired
    private PersonalData personal;

    @Autowired
    private PersonalCaseRegister cases;

    @Autowired
    private ErasureRegister erasures;

    @Autowired
    private ErasureForwarding forwarding;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Clock clock;

    @Autowired
    private PrivacyNotice notice;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private org.springframework.transaction.support.TransactionOperations transaction;

    private Province province;
    private Enterprise enterprise;
    private Person person;
    private String caseNo;

    @BeforeEach
    void somebodyIsNamed() {
        province = new Province(port);
        enterprise = province.enterprise();
        person = new Person("权利样例" + enterprise.creditCode(), "13800138666");
        caseNo = enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
        consents.record(
                CaseNo.of(caseNo),
                Declarer.enterprise(enterprise.creditCode()),
                ConsentBasis.DECLARED,
                List.of(person));
    }

    @Test
    void everybodyConcernedSeesHisPartAndNobodyElse() {
        Answer own = enterprise.post(EXPORTS, asked()).expect(200);
        assertThat(own.header("Cache-Control")).contains("no-store");
        JsonNode one = own.json().path("cases").get(0);
        assertThat(one.path("caseNo").asText()).isEqualTo(caseNo);
        assertThat(one.at("/consent/basis").asText()).isEqualTo("DECLARED");
        assertThat(one.at("/consent/noticeEdition").asText()).isEqualTo(notice.edition());
        assertThat(one.path("nameOnly").asBoolean()).isFalse();

        assertThat(province.administrator()
                        .post(EXPORTS, asked())
                        .expect(200)
                        .json()
                        .path("cases"))
                .hasSize(1);
        assertThat(province.enterprise()
                        .post(EXPORTS, asked())
                        .expect(200)
                        .json()
                        .path("cases"))
                .isEmpty();
        province.account("clerk").post(EXPORTS, asked()).isProblem(403, "FORBIDDEN");
        province.call("POST", EXPORTS, "{}", "Content-Type", "application/json").isProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void everyViewIsOneAuditRecordWithoutAName() {
        enterprise.post(EXPORTS, asked()).expect(200);
        String subject = "person:" + personal.personKey(person.name(), person.mobile());
        assertThat(jdbc.sql("select action || details from audit_event where subject = ?")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("PERSONAL_DATA_EXPORTED{\"cases\":1}");
    }

    @Test
    void theFileCanBeReadAndStartsNothing() {
        Answer file = enterprise.post(EXPORTS + "/file", asked()).expect(200);
        assertThat(file.header("Content-Type")).startsWith("text/html");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"personal-data.html\"");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .contains(caseNo, "由申请单位声明已告知并取得同意")
                .doesNotContain("<script");
    }

    @Test
    void anOpenCaseKeepsItsPeopleAndSaysWhy() {
        Answer answer = enterprise.post(ERASURES, asked("本人要求")).expect(201);
        assertThat(answer.json().path("removed")).isEmpty();
        assertThat(answer.json().at("/kept/0/code").asText()).isEqualTo("CASE_OPEN");
        assertThat(answer.json().at("/kept/0/reason").asText()).contains("正在办理");
        Answer found = enterprise.get(answer.header("Location")).expect(200);
        assertThat(found.json().path("kept")).isEqualTo(answer.json().path("kept"));
        province.enterprise().get(answer.header("Location")).isProblem(404, "UNKNOWN_ERASURE");
    }

    @Test
    void aClosedCaseForgetsAndASecondRequestFindsNothing() {
        withdraw();
        SampleRoom room = new SampleRoom();
        room.declarer = Declarer.enterprise(enterprise.creditCode());
        room.keeps(caseNo, person);
        PersonalDataErasure erasure = erasure(room);
        Requester requester = requester();

        Erasure first = erase(erasure, requester, Set.of());
        assertThat(first.outcome().removed()).containsExactly(caseNo);
        assertThat(room.people.get(caseNo)).isEmpty();
        assertThat(consentsOf()).isZero();
        assertThat(erase(erasure, requester, Set.of()).outcome())
                .isEqualTo(new ErasureOutcome(List.of(), List.of(), null));
        assertThat(jdbc.sql("select p::text from personal_erasure p where erasure_id = ?")
                        .param(first.erasureId())
                        .query(String.class)
                        .single())
                .doesNotContain(person.name(), person.mobile(), "样例理由");
    }

    @Test
    @DisplayName("别人提供的信息，对提出请求的企业如同没有：查不到，删不掉")
    void whatSomebodyElseDeclaredNeitherIsToldNorGoes() {
        withdraw();
        SampleRoom room = new SampleRoom();
        room.keeps(caseNo, person);
        PersonalRooms rooms = new PersonalRooms(() -> List.of(room));
        assertThat(rooms.of(CaseNo.of(caseNo), person, requester())).isEmpty();
        assertThat(rooms.of(CaseNo.of(caseNo), person, Requester.administrator("staff:it")))
                .hasSize(1);

        erase(erasure(room), requester(), Set.of());
        assertThat(room.people.get(caseNo)).containsExactly(person);
    }

    @Test
    void whoeverMayBeANamesakeIsErasedOnlyWhenChecked() {
        withdraw();
        Person named = new Person("同名样例" + enterprise.creditCode(), "13800138665");
        consents.record(
                CaseNo.of(caseNo),
                Declarer.enterprise(enterprise.creditCode()),
                ConsentBasis.DECLARED,
                List.of(Person.named(named.name())));
        SampleRoom room = new SampleRoom();
        room.declarer = Declarer.enterprise(enterprise.creditCode());
        room.keeps(caseNo, named);
        Requester requester = requester();
        PersonalDataErasure erasure = erasure(room);

        Erasure unsure =
                transaction.execute(status -> erasure.erase(ErasureKind.ERASURE, named, Set.of(), "样例理由", requester));
        assertThat(unsure.outcome().kept())
                .extracting(ErasureOutcome.Stays::code)
                .containsExactly("NAME_ONLY");
        Erasure sure = transaction.execute(
                status -> erasure.erase(ErasureKind.ERASURE, named, Set.of(new CaseNo(caseNo)), "样例理由", requester));
        assertThat(sure.outcome().removed()).containsExactly(caseNo);
    }

    @Test
    void aWithdrawnConsentIsRecordedWhereTheDataHaveToStay() {
        Answer answer = enterprise.post(WITHDRAWALS, asked("撤回")).expect(201);
        assertThat(answer.text("kind")).isEqualTo("WITHDRAWAL");
        assertThat(enterprise
                        .post(EXPORTS, asked())
                        .json()
                        .at("/cases/0/consent/withdrawnAt")
                        .asText())
                .isNotBlank();
    }

    @Test
    void theNoticeIsPublic() {
        Answer json = province.visit("/api/v1/privacy-notice").expect(200);
        assertThat(json.text("edition")).isEqualTo(notice.edition());
        Answer page = province.visit("/privacy").expect(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("个人信息处理告知", notice.edition());
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    private Requester requester() {
        return new Requester("client:it", enterprise.creditCode(), enterprise.name());
    }

    private PersonalDataErasure erasure(SampleRoom room) {
        return new PersonalDataErasure(
                cases, erasures, forwarding, new PersonalRooms(() -> List.of(room)), personal, trail, clock);
    }

    private Erasure erase(PersonalDataErasure erasure, Requester requester, Set<CaseNo> verified) {
        return transaction.execute(status -> erasure.erase(ErasureKind.ERASURE, person, verified, "样例理由", requester));
    }

    private void withdraw() {
        enterprise
                .post("/api/v1/establishments/%s/withdrawal".formatted(caseNo), Map.of("reason", "经营调整"))
                .expect(200);
    }

    private long consentsOf() {
        return jdbc.sql("select count(*) from personal_consent where case_no = ? and name_key = ?")
                .params(caseNo, personal.nameKey(person.name()))
                .query(Long.class)
                .single();
    }

    private Map<String, Object> asked() {
        return Map.of("name", person.name(), "mobile", person.mobile());
    }

    private Map<String, Object> asked(String reason) {
        return Map.of("name", person.name(), "mobile", person.mobile(), "reason", reason);
    }
}
