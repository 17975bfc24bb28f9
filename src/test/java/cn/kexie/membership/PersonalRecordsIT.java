package cn.kexie.membership;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.roster.SamplePeople;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("会员的个人信息：查得到、该留的留、该删的删")
class PersonalRecordsIT {

    private static final String NAME = "样例存取";
    private static final String MOBILE = "13900139111";
    private static final Person PERSON = new Person(NAME, MOBILE);

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private List<PersonalRecords> rooms;

    @Autowired
    private PersonalData personal;

    @Autowired
    private JdbcClient jdbc;

    private AssociationOfOne association;

    @BeforeEach
    void meet() {
        association = new AssociationOfOne(new Province(port), associations);
    }

    @Test
    void anApplicantIsFoundWithApplicationAndMembership() {
        String memberNo = association.admitted(form());
        String caseNo = admittedBy(memberNo);

        assertThat(of(caseNo, PERSON)).extracting(PersonalRecord::what).contains("入会申请", "会员");
        assertThat(of(caseNo, Person.named("样例 存取")))
                .filteredOn(record -> record.what().equals("会员"))
                .singleElement()
                .satisfies(record -> assertThat(record.data())
                        .containsEntry("姓名", NAME)
                        .containsEntry("手机", MOBILE)
                        .containsEntry("会员号", memberNo)
                        .containsKey("变更情况"));
        assertThat(of(caseNo, new Person(NAME, "13900139112")))
                .filteredOn(record -> record.what().equals("会员"))
                .isEmpty();
        assertThat(basis(caseNo)).containsExactly("PERSON");
        assertThat(association
                        .enterprise()
                        .get(association.path("members"))
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(listed -> assertThat(listed.toString())
                        .contains(NAME, "139****9111")
                        .doesNotContain("birthMonth", "sample@example.com", MOBILE));
    }

    @Test
    void aMembershipThatLastsIsKeptAndAFormerOneForgotten() {
        String memberNo = association.admitted(form());
        String caseNo = admittedBy(memberNo);
        assertThat(reason(caseNo, PERSON))
                .hasValueSatisfying(text -> assertThat(text).contains(memberNo).doesNotContain(NAME));
        assertThat(reason(caseNo, null)).isPresent();

        association
                .secretary()
                .post(association.path("members/" + memberNo + "/withdrawal"), Map.of("reason", NAME + "调离本市"))
                .expect(200);
        assertThat(reason(caseNo, PERSON)).isEmpty();
        assertThat(remove(caseNo, PERSON)).isTrue();
        assertThat(remove(caseNo, PERSON)).isFalse();

        assertThat(of(caseNo, PERSON)).isEmpty();
        var member = association
                .enterprise()
                .get(association.path("members/" + memberNo))
                .expect(200)
                .json();
        assertThat(member.path("name").asText()).isEqualTo(PersonalRecords.REMOVED);
        assertThat(member.path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(member.path("joinedOn").asText()).isNotEmpty();
        assertThat(member.toString()).doesNotContain(NAME, MOBILE.substring(7), "调离");
        assertThat(association
                        .secretary()
                        .get("/api/v1/cases/" + caseNo + "/dossier")
                        .expect(200)
                        .toString())
                .doesNotContain(NAME);
        association.filed(form());
    }

    @Test
    void anOpenApplicationIsKept() {
        String caseNo = association.filed(form());

        assertThat(reason(caseNo, PERSON)).isPresent();
        remove(caseNo, PERSON);
        association.accept(caseNo);
        assertThat(of(caseNo, PERSON)).isNotEmpty();
    }

    @Test
    void aCorrectedMobileIsSomebodyElsesToTheRecords() {
        String caseNo = association.filed(form());
        association
                .secretary()
                .complete(
                        caseNo,
                        AssociationOfOne.EXAMINE,
                        Map.of("decision", "CORRECT", "opinion", "请核对", "correctionItems", List.of("/mobile")));
        association
                .act(caseNo, "corrections", Map.of("changes", Map.of("/mobile", "13900139222")))
                .expect(200);

        assertThat(of(caseNo, new Person(NAME, "13900139222"))).hasSize(1);
        assertThat(of(caseNo, PERSON)).isEmpty();
        assertThat(basis(caseNo)).containsExactly("PERSON", "PERSON");
        assertThat(amendments(caseNo)).isOne();

        association.act(caseNo, "withdrawal", Map.of("reason", "个人原因")).expect(200);
        rooms.forEach(room -> room.remove(CaseNo.of(caseNo), new Person(NAME, "13900139222"), null));
        assertThat(amendments(caseNo)).isZero();
    }

    private int amendments(String caseNo) {
        return jdbc.sql("select count(amendment) from case_correction where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    @Test
    void ofARosterOneRowIsForgottenAndTheOthersStay() {
        String caseNo = association
                .enterprise()
                .post(
                        association.path("member-rosters"),
                        Map.of("rows", List.of(row(1), row(2).put("name", NAME).put("mobile", MOBILE))))
                .expect(201)
                .text("caseNo");
        assertThat(of(caseNo, PERSON)).extracting(PersonalRecord::what).contains("会员名册第 2 行");
        assertThat(reason(caseNo, null)).isPresent();
        assertThat(basis(caseNo)).containsExactly("PERSON", "PERSON");

        association
                .enterprise()
                .post("/api/v1/member-rosters/" + caseNo + "/withdrawal", Map.of("reason", "名单有变"))
                .expect(200);
        assertThat(reason(caseNo, PERSON)).isEmpty();
        assertThat(remove(caseNo, PERSON)).isTrue();
        assertThat(of(caseNo, PERSON)).isEmpty();
        Person other =
                new Person(row(1).path("name").asText(), row(1).path("mobile").asText());
        assertThat(of(caseNo, other)).isNotEmpty();
        assertThat(remove(caseNo, null)).isTrue();
        assertThat(of(caseNo, other)).isEmpty();
        assertThat(jdbc.sql("select count(*) from member_roster_row where case_no = :case and person_key is null")
                        .param("case", caseNo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theCardOfAFormerMemberOfARosterNamesNobody() {
        String caseNo = association
                .enterprise()
                .post(
                        association.path("member-rosters"),
                        Map.of("rows", List.of(row(1).put("name", NAME).put("mobile", MOBILE))))
                .expect(201)
                .text("caseNo");
        association.secretary().complete(caseNo, "userTask_decideClearRows", Map.of("decision", "APPROVE"));
        String memberNo =
                association.associationNo() + "-" + new Province(port).today().getYear() + "-00001";
        String member = association.path("members/" + memberNo);
        association.enterprise().get(member + "/card").expect(200);
        assertThat(papers(memberNo)).singleElement().asString().contains(NAME);

        association
                .secretary()
                .post(member + "/withdrawal", Map.of("reason", "调离"))
                .expect(200);
        assertThat(remove(caseNo, PERSON)).isTrue();
        assertThat(papers(memberNo))
                .singleElement()
                .asString()
                .doesNotContain(NAME)
                .contains(memberNo);
    }

    @Test
    void aTransferIsFoundByTheMemberAndKeptNoLongerThanItIsOpen() {
        AssociationOfOne receiver = new AssociationOfOne(new Province(port), associations);
        String memberNo = association.admitted(form());
        String member = association.path("members/" + memberNo);
        String caseNo = association
                .enterprise()
                .post(
                        member + "/transfer",
                        Map.of("toAssociationNo", receiver.associationNo(), "reason", NAME + "调往集团另一企业"))
                .expect(201)
                .text("caseNo");
        assertThat(of(caseNo, PERSON)).extracting(PersonalRecord::what).contains("转会");
        assertThat(basis(caseNo)).containsExactly("DECLARED");
        assertThat(reason(caseNo, PERSON)).isPresent();

        association
                .enterprise()
                .post(member + "/transfer/withdrawal", Map.of("reason", "不再调动"))
                .expect(200);
        assertThat(reason(caseNo, PERSON)).isEmpty();
        assertThat(remove(caseNo, PERSON)).isTrue();
        assertThat(of(caseNo, PERSON)).isEmpty();
        assertThat(association
                        .secretary()
                        .get("/api/v1/cases/" + caseNo + "/dossier")
                        .expect(200)
                        .toString())
                .doesNotContain("调往");
    }

    @Test
    void aRemovalIsFoundByTheMemberAndKeptWhileItMayBeUndone() {
        String memberNo = association.admitted(form());
        String caseNo = association
                .secretary()
                .post(association.path("members/" + memberNo + "/removal"), Map.of("reason", NAME + "违反章程"))
                .expect(201)
                .text("caseNo");
        assertThat(of(caseNo, PERSON))
                .filteredOn(record -> record.what().equals("除名"))
                .singleElement()
                .satisfies(record -> assertThat(record.data()).containsEntry("除名的理由", NAME + "违反章程"));
        assertThat(reason(caseNo, PERSON)).isPresent();

        association
                .secretary()
                .complete(
                        caseNo,
                        "userTask_hearMember",
                        Map.of("decision", "DROP", "opinion", "已经改正", "impartial", true));
        assertThat(reason(caseNo, null)).isEmpty();
        assertThat(remove(caseNo, null)).isTrue();
        assertThat(of(caseNo, PERSON)).isEmpty();
        assertThat(reason(admittedBy(memberNo), PERSON)).isPresent();
    }

    @Test
    void nothingPlainIsStored() {
        String memberNo = association.admitted(form());
        association
                .secretary()
                .post(association.path("members/" + memberNo + "/suspension"), Map.of("reason", NAME + "借调"))
                .expect(200);

        for (String table : List.of("member", "member_span", "member_application", "member_roster_row")) {
            assertThat(jdbc.sql("select count(*) from kexie.%s t where t::text like :name or t::text like :mobile"
                                    .formatted(table))
                            .param("name", "%" + NAME + "%")
                            .param("mobile", "%" + MOBILE + "%")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select person_key from member where member_no = :no")
                        .param("no", memberNo)
                        .query(String.class)
                        .single())
                .isEqualTo(personal.personKey(NAME, MOBILE));
    }

    private static ObjectNode form() {
        return AssociationOfOne.form(form -> form.put("name", NAME).put("mobile", MOBILE));
    }

    private static ObjectNode row(int person) {
        return SamplePeople.engineer(person);
    }

    private String admittedBy(String memberNo) {
        return jdbc.sql("select case_no from member where member_no = :no")
                .param("no", memberNo)
                .query(String.class)
                .single();
    }

    private List<String> basis(String caseNo) {
        return jdbc.sql("select basis from personal_consent where case_no = :case")
                .param("case", caseNo)
                .query(String.class)
                .list();
    }

    private List<String> papers(String memberNo) {
        return jdbc.sql("""
                        select d.*, coalesce(r.content, d.content) as read, r.document_id
                        from official_document d left join document_rendering r on r.document_id = d.id
                        where d.case_no = :no
                        """)
                .param("no", memberNo)
                .query((row, at) -> personal.open(
                        row.getString("document_id") == null
                                ? new SealedColumn("official_document", "content", "id", "case_no", "kind").in(row)
                                : new SealedColumn("document_rendering", "content", "document_id").in(row),
                        row.getString("read")))
                .list();
    }

    private List<PersonalRecord> of(String caseNo, Person person) {
        return rooms.stream()
                .filter(PersonalRecordsIT::ofMembership)
                .flatMap(room -> room.of(CaseNo.of(caseNo), person).stream())
                .toList();
    }

    private Optional<String> reason(String caseNo, Person person) {
        return rooms.stream()
                .filter(PersonalRecordsIT::ofMembership)
                .flatMap(room -> room.reasonToKeep(CaseNo.of(caseNo), person).stream())
                .findFirst();
    }

    private boolean remove(String caseNo, Person person) {
        return rooms.stream()
                .filter(PersonalRecordsIT::ofMembership)
                .map(room -> room.remove(CaseNo.of(caseNo), person, null))
                .reduce(false, Boolean::logicalOr);
    }

    private static boolean ofMembership(PersonalRecords room) {
        return AopUtils.getTargetClass(room).getPackageName().startsWith("cn.kexie.membership");
    }
}
