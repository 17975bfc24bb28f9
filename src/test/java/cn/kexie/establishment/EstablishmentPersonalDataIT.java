package cn.kexie.establishment;

import static cn.kexie.establishment.EstablishmentRoad.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.support.EngineRows;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("组建中的个人信息：加密保存、告知同意、查阅、删除")
class EstablishmentPersonalDataIT {

    private static final Person CHAIR = new Person("示例甲", "13800138001");
    private static final Person CONTACT = new Person("示例丙", "13800138003");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<PersonalRecords> rooms;

    @Autowired
    private EstablishmentRecords establishments;

    @Autowired
    private Associations associations;

    private Province province;

    @BeforeEach
    void meet() {
        province = new Province(port);
    }

    @Test
    void nothingOfAnybodyIsReadableInTheDatabase() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, "440106", FOREIGN)
                .examined(
                        Map.of("decision", "CORRECT", "opinion", "请样例丁核对补正一", "correctionItems", List.of("/contact")));
        road.act(
                        "corrections",
                        Map.of(
                                "changes",
                                Map.of(
                                        "/contact",
                                        Map.of(
                                                "name", "样例戊",
                                                "mobile", "13800139009",
                                                "email", "sealed@example.com")),
                                "note",
                                "样例戊接替联系补正二"))
                .expect(200);
        road.examined(Map.of("decision", "ACCEPT", "opinion", "样例戊材料齐全三"));
        road.officer("review")
                .complete(road.caseNo(), EstablishmentRoad.REVIEW, Map.of("decision", "EXTEND", "opinion", "需向样例戊核实四"));
        road.officer("review")
                .complete(road.caseNo(), EstablishmentRoad.REVIEW, Map.of("decision", "APPROVE", "opinion", "样例戊已核实五"));
        road.decided(Map.of("decision", "RETURN", "opinion", "请再向样例戊核实六"));
        road.reviewed().approved().meetingReported();
        road.filingReviewed(Map.of("decision", "RETURN", "opinion", "样例戊当选票数有误七"));
        road.act("withdrawal", Map.of("reason", "样例戊决定撤回八")).expect(200);

        for (String personal : List.of("样例戊", "样例丁", "13800139009", "sealed@example.com")) {
            assertThat(EngineRows.holding(jdbc, personal)).as(personal).isEmpty();
            assertThat(ownTablesHolding(personal)).as(personal).isEmpty();
        }
        assertThat(road.timeline().toString()).contains("样例戊决定撤回八", "样例戊接替联系补正二", "需向样例戊核实四", "样例戊当选票数有误七");
        assertThat(road.view().path("corrections").get(0).path("reason").asText())
                .isEqualTo("请样例丁核对补正一");
    }

    @Test
    void everybodyNamedIsRecordedAsInformed() {
        String caseNo = EstablishmentRoad.filed(province, "440106").caseNo();
        assertThat(jdbc.sql("select basis from personal_consent where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(3)
                .containsOnly("DECLARED");
    }

    @Test
    void aPersonReadsWhatIsKeptAndIsRemovedWhenNoOfficeIsHeld() {
        EstablishmentRoad road = filed();
        String caseNo = road.caseNo();
        String associationNo = road.view().at("/result/associationNo").asText();

        assertThat(records(caseNo, CONTACT))
                .extracting(PersonalRecord::what)
                .contains("企业科协组建：联系人", "企业科协组建：筹备组成员", "企业科协组建：成立大会当选", "企业科协负责人");
        assertThat(records(caseNo, CONTACT).toString()).doesNotContain("示例丙");
        assertThat(records(caseNo, CONTACT))
                .anySatisfy(record -> assertThat(record.data()).containsEntry("邮箱", "contact@example.com"));
        assertThat(records(caseNo, new Person("示例丙", "13900139000")))
                .noneSatisfy(record -> assertThat(record.what()).contains("联系人"));
        assertThat(records(caseNo, Person.named("无此人"))).isEmpty();

        assertThat(reasons(caseNo, CHAIR))
                .anySatisfy(reason -> assertThat(reason).contains(associationNo, "现任主席"));
        assertThat(reasons(caseNo, null)).isNotEmpty();
        assertThat(reasons(caseNo, Person.named("示例乙"))).isEmpty();

        assertThat(establishments.endOfPurpose(CaseNo.of(caseNo))).isEmpty();
        associations.cancel(associationNo);
        assertThat(establishments.endOfPurpose(CaseNo.of(caseNo))).contains(province.today());
        assertThat(reasons(caseNo, null)).isEmpty();

        assertThat(remove(caseNo, CONTACT)).isTrue();
        assertThat(remove(caseNo, CONTACT)).isFalse();
        assertThat(records(caseNo, CONTACT)).isEmpty();
        assertThat(dossier(road)).doesNotContain("示例丙", "contact@example.com").contains("示例甲", "（已删除）");
        assertThat(associations.get(associationNo).officers())
                .extracting(officer -> officer.name())
                .containsExactly("示例甲", "（已删除）");
        JsonNode material = materials(road).get(0);
        road.enterprise().get(material.path("href").asText()).expect(200);

        assertThat(remove(caseNo, null)).isTrue();
        assertThat(remove(caseNo, null)).isFalse();
        assertThat(dossier(road)).doesNotContain("示例甲", "示例乙", "13800138001");
        road.enterprise().get(material.path("href").asText()).isProblem(404, "ATTACHMENT_REMOVED");
        assertThat(materials(road).get(0).path("fileName").asText()).isEqualTo("（已删除）");
        assertThat(road.view().path("status").asText()).isEqualTo("FILED");
        JsonNode approval = road.document("APPROVAL");
        assertThat(province.visit("/api/v1/verify/"
                                + approval.path("verificationCode").asText())
                        .expect(200)
                        .text("number"))
                .isEqualTo(approval.path("number").asText());
    }

    @Test
    @DisplayName("以“不符”“条件”为名的筹备组成员：办结前查不到意见，删除以后意见、理由、进展和决定书一字不变")
    void aNameThatIsAWordFindsNoOpinionAndChangesNoDecision() {
        EstablishmentRoad road = EstablishmentRoad.filed(
                        province,
                        "440106",
                        FOREIGN,
                        Json.put("/preparatoryGroup/0", named("不符", "13800138021")),
                        Json.put("/preparatoryGroup/1", named("条件", "13800138022")))
                .accepted()
                .reviewed();
        for (Map<String, Object> person : List.of(
                Map.<String, Object>of("name", "不符", "mobile", "13800138021"),
                Map.<String, Object>of("name", "条件", "mobile", "13800138022"))) {
            assertThat(export(road, person)).contains(road.caseNo()).doesNotContain("条件具备", "拟同意");
        }
        road.decided(Map.of("decision", "REJECT", "opinion", "发起人资格不符合条件"));
        JsonNode rejection = road.document("REJECTION");
        byte[] paper = road.enterprise().get(rejection.path("href").asText()).body();
        String opinions = words(road);

        Map<String, Object> request = Map.of("name", "不符", "mobile", "13800138021", "reason", "本人要求");
        assertThat(road.enterprise()
                        .post("/api/v1/personal-data/erasures", request)
                        .expect(201)
                        .json()
                        .at("/removed/0")
                        .asText())
                .isEqualTo(road.caseNo());

        assertThat(dossier(road)).contains("（已删除）").doesNotContain("13800138021");
        assertThat(words(road)).isEqualTo(opinions).contains("发起人资格不符合条件");
        assertThat(road.enterprise().get(rejection.path("href").asText()).body())
                .isEqualTo(paper);
        JsonNode verified = province.visit(
                        "/api/v1/verify/" + rejection.path("verificationCode").asText())
                .expect(200)
                .json();
        assertThat(verified.path("status").asText()).isEqualTo("VALID");
        assertThat(verified.has("deidentified")).isFalse();
    }

    private static Map<String, String> named(String name, String mobile) {
        return Map.of("name", name, "position", "工程师", "mobile", mobile);
    }

    private static String export(EstablishmentRoad road, Map<String, Object> person) {
        return road.enterprise()
                .post("/api/v1/personal-data/exports", person)
                .expect(200)
                .toString();
    }

    /** Everything the office has written about the case. */
    private String words(EstablishmentRoad road) {
        JsonNode dossier = province.administrator()
                .get("/api/v1/cases/%s/dossier".formatted(road.caseNo()))
                .expect(200)
                .json();
        return dossier.path("opinions").toString() + road.timeline();
    }

    @Test
    void anOpenCaseIsKept() {
        String caseNo = EstablishmentRoad.filed(province, "440106").caseNo();
        assertThat(reasons(caseNo, CONTACT)).containsExactly("案件 %s 正在办理".formatted(caseNo));
    }

    private EstablishmentRoad filed() {
        return EstablishmentRoad.filed(province, "440106", FOREIGN)
                .accepted()
                .reviewed()
                .approved()
                .meetingReported()
                .filingReviewed(Map.of("decision", "ACCEPT"));
    }

    private List<PersonalRecord> records(String caseNo, Person person) {
        return rooms.stream()
                .flatMap(room -> room.of(CaseNo.of(caseNo), person).stream())
                .toList();
    }

    private List<String> reasons(String caseNo, Person person) {
        return rooms.stream()
                .map(room -> room.reasonToKeep(CaseNo.of(caseNo), person))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean remove(String caseNo, Person person) {
        return rooms.stream()
                        .filter(room -> room.remove(CaseNo.of(caseNo), person, null))
                        .count()
                > 0;
    }

    private String dossier(EstablishmentRoad road) {
        return road.officer("review")
                .get("/api/v1/cases/%s/dossier".formatted(road.caseNo()))
                .expect(200)
                .json()
                .path("sections")
                .toString();
    }

    private JsonNode materials(EstablishmentRoad road) {
        return road.officer("review")
                .get("/api/v1/cases/%s/dossier".formatted(road.caseNo()))
                .expect(200)
                .json()
                .path("materials");
    }

    private List<String> ownTablesHolding(String text) {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'kexie'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select from kexie.%s t where position(:text in t::text) > 0)"
                                .formatted(table))
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
