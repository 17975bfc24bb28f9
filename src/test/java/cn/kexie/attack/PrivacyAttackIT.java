package cn.kexie.attack;

import static cn.kexie.support.Json.drop;
import static cn.kexie.support.Json.put;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import cn.kexie.support.Stored;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts to learn of people what one may not, or to make them vanish. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("攻击：打听、冒领、冒删个人信息")
class PrivacyAttackIT {

    private static final String EXPORTS = "/api/v1/personal-data/exports";
    private static final String ERASURES = "/api/v1/personal-data/erasures";

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcClient jdbc;

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
        name = "隐私样例" + UUID.randomUUID().toString().substring(0, 6);
        mobile = "13700137%03d".formatted(Math.abs(name.hashCode() % 1000));
    }

    @Test
    void aForeignKeyCannotTellAMemberFromNobody() {
        admitted();
        JsonNode member =
                stranger.post(EXPORTS, asked(name, mobile)).expect(200).json();
        JsonNode nobody =
                stranger.post(EXPORTS, asked("查无此人", "13700137000")).expect(200).json();
        assertThat(member.path("cases")).isEmpty();
        assertThat(member.fieldNames()).toIterable().containsExactlyElementsOf(nobody::fieldNames);
        assertThat(member.path("cases")).isEqualTo(nobody.path("cases"));
    }

    @Test
    void anApplicationElsewhereDoesNotTellWhoIsAMemberHere() {
        admitted();
        Answer member = stranger.post(association.path("member-applications"), form());
        Answer nobody =
                stranger.post(association.path("member-applications"), AssociationOfOne.form(put("/name", "查无此人")));
        assertThat(member.isProblem(403, "FOREIGN_ENTERPRISE").text("detail")).isEqualTo(nobody.text("detail"));
        AssociationOfOne other = new AssociationOfOne(province, associations);
        assertThat(other.apply(form()).status())
                .as("no 409 across associations")
                .isEqualTo(201);
    }

    @Test
    void aRosterElsewhereDoesNotTellEither() {
        admitted();
        AssociationOfOne other = new AssociationOfOne(province, associations);
        ObjectNode row = form();
        row.remove("materials");
        other.enterprise()
                .post(other.path("member-rosters"), Map.of("rows", List.of(row)))
                .expect(201);
        stranger.post(association.path("member-rosters"), Map.of("rows", List.of(row)))
                .isProblem(403, "FOREIGN_ENTERPRISE");
    }

    @Test
    void nobodyErasesAnothersMember() {
        String memberNo = admitted();
        Answer answer = stranger.post(ERASURES, request()).expect(201);
        assertThat(answer.json().path("removed")).isEmpty();
        assertThat(answer.json().path("kept")).isEmpty();
        isStillThere(memberNo);
    }

    @Test
    void verifyingAForeignCaseByItsNumberOpensNothing() {
        String memberNo = admitted();
        String caseNo = caseOf();
        Map<String, Object> claimed =
                Map.of("name", name, "mobile", mobile, "reason", "本人要求", "verifiedCases", List.of(caseNo));
        Answer answer = stranger.post(ERASURES, claimed).expect(201);
        assertThat(answer.toString()).doesNotContain(caseNo);
        isStillThere(memberNo);
    }

    @Test
    void anActiveMemberIsNotErasedByItsOwnEnterpriseEither() {
        String memberNo = admitted();
        Answer answer = association.enterprise().post(ERASURES, request()).expect(201);
        assertThat(answer.toString()).doesNotContain(name, mobile);
        isStillThere(memberNo);
    }

    @Test
    void anOpenCaseIsNotEmptiedByAnAdministrator() {
        String caseNo = association.filed(form());
        consents.record(CaseNo.of(caseNo), own(), ConsentBasis.PERSON, List.of(new Person(name, mobile)));
        Answer answer = province.administrator().post(ERASURES, request()).expect(201);
        assertThat(answer.json().at("/kept/0/code").asText()).isEqualTo("CASE_OPEN");
        assertThat(association
                        .secretary()
                        .get("/api/v1/cases/" + caseNo + "/dossier")
                        .toString())
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk",
                "reviewer",
                "leader",
                "secretary",
                "committee1",
                "judge1",
                "supervisor",
                "analyst",
                "office"
            })
    void staffWithoutAdministrationExportAndEraseNobody(String userId) {
        Staff staff = province.account(userId);
        staff.post(EXPORTS, asked(name, mobile)).isProblem(403, "FORBIDDEN");
        staff.post(EXPORTS + "/file", asked(name, mobile)).isProblem(403, "FORBIDDEN");
        staff.post(ERASURES, request()).isProblem(403, "FORBIDDEN");
        staff.post("/api/v1/personal-data/consent-withdrawals", request()).isProblem(403, "FORBIDDEN");
        staff.get(ERASURES + "/" + UUID.randomUUID()).isProblem(403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"隐私样例'--", "null"})
    void noPatternMatchesSomebody(String pattern) {
        consents.record(
                CaseNo.of(association.filed(form())), own(), ConsentBasis.PERSON, List.of(new Person(name, mobile)));
        Answer answer =
                association.enterprise().post(EXPORTS, asked(pattern, mobile)).expect(200);
        assertThat(answer.json().has("cases")).isTrue();
        assertThat(answer.json().path("cases")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "隐私%", "隐私样例*", ".*", "' or '1'='1", "\\u9690"})
    void whatIsNoNameIsRefused(String pattern) {
        Answer answer = association.enterprise().post(EXPORTS, asked(pattern, mobile));
        assertThat(answer.status()).as(answer::toString).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1370013700", "137001370000", "%", "1370013700x", "+8613700137000"})
    void withoutAWholeMobileNobodyIsFound(String guess) {
        Answer answer = province.administrator().post(EXPORTS, asked(name, guess));
        answer.isInvalid("/mobile BAD_FORMAT");
    }

    @Test
    void aNameAloneIsNoIdentity() {
        String caseNo = association.filed(form());
        consents.record(CaseNo.of(caseNo), own(), ConsentBasis.DECLARED, List.of(Person.named(name)));
        assertThat(province.administrator()
                        .post(EXPORTS, asked(name, "13700137999"))
                        .expect(200)
                        .json()
                        .path("cases"))
                .as("a namesake with another mobile")
                .isEmpty();
        Answer erasure = association.enterprise().post(ERASURES, request()).expect(201);
        assertThat(erasure.json().path("removed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void theAddressIsNoPlaceForAName(String method) {
        Answer answer = province.call(
                method,
                EXPORTS + "?name=sample&mobile=" + mobile,
                "",
                "Authorization",
                association.enterprise().authorization(),
                "Content-Type",
                "application/json");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.toString()).doesNotContain(mobile);
    }

    @Test
    void addressesOfNewThingsAreNumbersOnly() {
        Stream.of(
                        association.apply(form()),
                        association.enterprise().upload(name + mobile + ".pdf", "%PDF-1.4\n%%EOF\n".getBytes()),
                        association.enterprise().post(ERASURES, request()))
                .forEach(answer -> {
                    assertThat(answer.header("Location"))
                            .matches("|/api/v1/[A-Za-z0-9/_-]+")
                            .doesNotContain(mobile);
                    assertThat(answer.header("ETag")).isEmpty();
                });
    }

    @Test
    void noCacheKeepsAnAnswerAboutPeople() {
        String memberNo = admitted();
        String caseNo = caseOf();
        Enterprise own = association.enterprise();
        Stream.of(
                        own.get(association.path("members")),
                        own.get(association.path("members/" + memberNo)),
                        own.get(association.path("members.csv")),
                        own.get(association.path("members.xlsx")),
                        own.get(association.path("members/" + memberNo + "/card")),
                        own.get("/api/v1/member-applications/" + caseNo),
                        own.post(EXPORTS, asked(name, mobile)),
                        own.post(EXPORTS + "/file", asked(name, mobile)),
                        association.secretary().get("/api/v1/cases/" + caseNo + "/dossier"),
                        association.secretary().get("/api/v1/cases/" + caseNo + "/contacts"))
                .forEach(answer -> {
                    assertThat(answer.status()).as(answer::toString).isEqualTo(200);
                    assertThat(answer.header("Cache-Control")).contains("no-store");
                    assertThat(answer.header("ETag") + answer.header("Last-Modified"))
                            .isEmpty();
                    assertThat(answer.header("Content-Disposition")).doesNotContain(mobile, name);
                });
    }

    @Test
    void whatIsRefusedIsNotRepeated() {
        List<UnaryOperator<ObjectNode>> mistakes = List.of(
                put("/mobile", name),
                put("/sex", name),
                put("/education", mobile),
                put("/birthMonth", mobile),
                put("/email", name),
                put("/acceptCharter", name),
                put("/materials", name),
                put("/name", name.repeat(30)),
                put("/department", Map.of("a", name)),
                put("/position", List.of(mobile)));
        mistakes.forEach(mistake -> {
            Answer answer = association.apply(mistake.apply(form()));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.toString()).doesNotContain(name, mobile);
        });
        Answer broken = association
                .enterprise()
                .post(
                        association.path("member-applications"),
                        "{\"name\":\"" + name + "\",\"mobile\":" + mobile + ",",
                        "k" + mobile);
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.toString()).doesNotContain(name, mobile);
    }

    static Stream<UnaryOperator<ObjectNode>> withoutConsent() {
        return Stream.of(
                drop("/privacyConsent"),
                put("/privacyConsent", false),
                put("/privacyConsent", "true"),
                put("/privacyConsent", 1),
                put("/privacyConsent", null),
                put("/privacyConsent", List.of(true)));
    }

    @ParameterizedTest
    @MethodSource("withoutConsent")
    void nothingIsKeptOfWhoDidNotAgree(UnaryOperator<ObjectNode> change) {
        ObjectNode application = stranger.application("440106");
        Map<String, Long> before = Stored.rows(jdbc);
        assertThat(association.apply(change.apply(form())).status()).isEqualTo(422);
        ObjectNode row = change.apply(form());
        row.remove("materials");
        assertThat(association
                        .enterprise()
                        .post(association.path("member-rosters"), Map.of("rows", List.of(row)))
                        .status())
                .isEqualTo(422);
        assertThat(stranger.file(change.apply(application)).status()).isEqualTo(422);
        assertThat(Stored.rows(jdbc)).isEqualTo(before);
    }

    @Test
    void anotherClientsIdempotencyKeyDoesNotReplayItsAnswer() {
        String key = Enterprise.newKey();
        String body = Json.text(request());
        Answer first = association.enterprise().post(ERASURES, body, key).expect(201);
        Answer again = association.enterprise().post(ERASURES, body, key).expect(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("erasureId")).isEqualTo(first.text("erasureId"));
        for (Enterprise other : List.of(stranger, province.anotherClientOf(association.enterprise()))) {
            Answer answer = other.post(ERASURES, body, key).expect(201);
            assertThat(answer.header("Idempotency-Replayed")).isEmpty();
            assertThat(answer.text("erasureId")).isNotEqualTo(first.text("erasureId"));
        }
    }

    @Test
    void anExportLeavesNoAnswerBehind() {
        long before = answers();
        association
                .enterprise()
                .post(EXPORTS, Json.text(asked(name, mobile)), Enterprise.newKey())
                .expect(200);
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void anErasureIsToldToWhoeverAskedAlone() {
        String location =
                association.enterprise().post(ERASURES, request()).expect(201).header("Location");
        province.anotherClientOf(association.enterprise()).get(location).expect(200);
        String foreign =
                stranger.get(location).isProblem(404, "UNKNOWN_ERASURE").text("detail");
        assertThat(stranger.get(ERASURES + "/" + UUID.randomUUID())
                        .isProblem(404, "UNKNOWN_ERASURE")
                        .text("detail"))
                .isEqualTo(foreign);
        assertThat(province.visit(location).status()).isEqualTo(401);
    }

    @Test
    void aDossierShowsNoMobileUntilSomebodyAsksAndThatIsKept() {
        String caseNo = association.filed(form());
        Staff secretary = association.secretary();
        Answer dossier = secretary.get("/api/v1/cases/" + caseNo + "/dossier").expect(200);
        assertThat(dossier.json().path("contactsMasked").asBoolean()).isTrue();
        assertThat(dossier.toString())
                .contains(name, mobile.substring(0, 3) + "****")
                .doesNotContain(mobile, "sample@example.com");

        Answer contacts = secretary.get("/api/v1/cases/" + caseNo + "/contacts").expect(200);
        assertThat(contacts.toString()).contains(mobile, "sample@example.com");
        assertThat(jdbc.sql("select actor from audit_event where action = 'CONTACTS_VIEWED' and subject = ?")
                        .param("case:" + caseNo)
                        .query(String.class)
                        .list())
                .containsExactly("staff:" + secretary.userId());
    }

    @Test
    void whoHasNothingToDoWithACaseGetsNoContacts() {
        String path = "/api/v1/cases/" + association.filed(form()) + "/contacts";
        province.account("judge1").get(path).isProblem(404, "UNKNOWN_CASE");
        province.newcomer("it-nosy-" + name.substring(4)).get(path).isProblem(404, "UNKNOWN_CASE");
        assertThat(stranger.get(path).status()).isIn(403, 404);
        assertThat(association.enterprise().get(path).status()).isIn(403, 404);
        assertThat(province.visit(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader.440106", "co-opinion.440100-federation", "supervision.440106"})
    void whoReadsACaseWithoutCallingAnybodyGetsNoContacts(String group) {
        String caseNo =
                stranger.file(stranger.application("440106")).expect(201).text("caseNo");
        Staff reader = province.newcomer("it-reader-" + UUID.randomUUID(), group);
        Answer dossier = reader.get("/api/v1/cases/" + caseNo + "/dossier");
        assertThat(dossier.status()).isIn(200, 404);
        assertThat(dossier.toString()).doesNotContain("13800138001", "13800138003");
        reader.get("/api/v1/cases/" + caseNo + "/contacts")
                .isProblem(dossier.status() == 200 ? 403 : 404, dossier.status() == 200 ? "FORBIDDEN" : "UNKNOWN_CASE");
        assertThat(province.officer("review", "440106")
                        .get("/api/v1/cases/" + caseNo + "/contacts")
                        .expect(200)
                        .toString())
                .contains("13800138003");
    }

    @Test
    void aFailureDoesNotSpreadTheRowItFailedOn(CapturedOutput log) {
        jdbc.sql("alter table personal_erasure add constraint ck_obstacle check (credit_code <> '%s') not valid"
                        .formatted(stranger.creditCode()))
                .update();
        try {
            Answer answer = stranger.post(ERASURES, request());
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.toString()).doesNotContain("personal_erasure", name, mobile);
            assertThat(log.getAll()).contains("ck_obstacle").doesNotContain("Failing row contains", name, mobile);
        } finally {
            jdbc.sql("alter table personal_erasure drop constraint ck_obstacle").update();
        }
    }

    @Test
    void theAuditTrailKnowsNobodyByName() {
        admitted();
        association.enterprise().post(EXPORTS, asked(name, mobile)).expect(200);
        association.enterprise().post(ERASURES, request()).expect(201);
        assertThat(jdbc.sql(
                                "select count(*) from audit_event a where a::text like '%' || ? || '%' or a::text like '%' || ? || '%'")
                        .params(name, mobile)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void consentsAndErasuresHoldDigestsOnly() {
        consents.record(
                CaseNo.of(association.filed(form())), own(), ConsentBasis.PERSON, List.of(new Person(name, mobile)));
        association.enterprise().post(ERASURES, request()).expect(201);
        assertThat(jdbc.sql("""
                        select (select coalesce(string_agg(c::text, ''), '') from personal_consent c)
                            || (select coalesce(string_agg(e::text, ''), '') from personal_erasure e)
                        """).query(String.class).single()).doesNotContain(name, mobile, "样例理由");
    }

    private Declarer own() {
        return Declarer.enterprise(association.enterprise().creditCode());
    }

    private String admitted() {
        String memberNo = association.admitted(form());
        consents.record(CaseNo.of(caseOf()), own(), ConsentBasis.PERSON, List.of(new Person(name, mobile)));
        return memberNo;
    }

    private String caseOf() {
        return association
                .enterprise()
                .get("/api/v1/cases?procedure=member-application")
                .expect(200)
                .items()
                .get(0)
                .path("caseNo")
                .asText();
    }

    private void isStillThere(String memberNo) {
        assertThat(association
                        .enterprise()
                        .get(association.path("members/" + memberNo))
                        .expect(200)
                        .text("name"))
                .isEqualTo(name);
    }

    private long answers() {
        return jdbc.sql("select count(*) from idempotency_key")
                .query(Long.class)
                .single();
    }

    private ObjectNode form() {
        return AssociationOfOne.form(put("/name", name), put("/mobile", mobile));
    }

    private Map<String, Object> request() {
        return Map.of("name", name, "mobile", mobile, "reason", "本人要求，样例理由");
    }

    private static Map<String, Object> asked(String who, String number) {
        return Map.of("name", who, "mobile", number);
    }
}
