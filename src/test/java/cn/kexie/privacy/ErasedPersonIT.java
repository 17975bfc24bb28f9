package cn.kexie.privacy;

import static cn.kexie.support.Json.put;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the rooms keep of somebody, told to him and taken away, everybody acting over HTTP. */
@IntegrationTest
@DisplayName("一个人的信息：各业务合在一起查阅和删除")
class ErasedPersonIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    private Province province;
    private AssociationOfOne association;
    private String name;
    private String mobile;

    @BeforeEach
    void meet() {
        province = new Province(port);
        association = new AssociationOfOne(province, associations);
        name = "删除样例"
                + association
                        .associationNo()
                        .substring(association.associationNo().length() - 4);
        mobile = "13700138001";
    }

    @Test
    void aRejectedApplicantSeesEverythingAndThenNothingIsLeft() {
        Staff other = association.committee(1).get(0);
        String caseNo = association.filed(form());
        association.accept(caseNo);
        association
                .secretary()
                .complete(
                        caseNo,
                        AssociationOfOne.DECIDE,
                        Map.of("decision", "REJECT", "opinion", "经查，" + name + "的学历不符"));
        association.act(caseNo, "appeal", Map.of("reason", "学历已核实")).expect(200);
        assertThat(kept(erasure(association.enterprise()))).containsExactly("CASE_OPEN");
        other.complete(
                caseNo, "userTask_hearAppeal", Map.of("decision", "UPHOLD", "opinion", "维持原决定", "impartial", true));

        assertThat(export(association.enterprise()).toString())
                .contains(caseNo, name, mobile, "1990-05", "sample@example.com");
        Answer erased = erasure(association.enterprise());
        assertThat(erased.json().path("removed")).as(erased::toString).hasSize(1);
        assertThat(export(association.enterprise()).path("cases")).isEmpty();
        assertThat(association
                        .secretary()
                        .get("/api/v1/cases/" + caseNo + "/dossier")
                        .expect(200)
                        .toString())
                .doesNotContain(mobile, "1990-05")
                .contains(PersonalRecords.REMOVED, "经查，" + name + "的学历不符");
        association
                .enterprise()
                .get("/api/v1/cases/" + caseNo + "/documents")
                .items()
                .forEach(document -> association
                        .enterprise()
                        .get(document.path("href").asText())
                        .expect(200));
        assertThat(erasure(association.enterprise()).json().path("removed")).isEmpty();
    }

    @Test
    void aMemberIsKeptUntilHeLeaves() {
        String memberNo = association.admitted(form());
        Answer active = erasure(association.enterprise());
        assertThat(kept(active)).containsExactly("REQUIRED");
        assertThat(active.json().at("/kept/0/reason").asText()).contains("会员").doesNotContain(name);
        association
                .secretary()
                .post(association.path("members/" + memberNo + "/withdrawal"), Map.of("reason", "本人书面申请"))
                .expect(200);

        assertThat(erasure(province.administrator()).json().path("removed")).hasSize(1);
        Answer left = association
                .enterprise()
                .get(association.path("members/" + memberNo))
                .expect(200);
        assertThat(left.text("name")).isEqualTo(PersonalRecords.REMOVED);
        assertThat(left.text("memberNo")).isEqualTo(memberNo);
        assertThat(left.text("joinedOn")).isNotBlank();
        assertThat(left.toString()).doesNotContain(name, "8001");
        association.apply(form()).expect(201);
    }

    @Test
    void ofARosterOnlyHisOwnRowGoes() {
        ObjectNode own = row(name, mobile);
        ObjectNode other = row("旁人样例", "13700138009");
        String caseNo = association
                .enterprise()
                .post(association.path("member-rosters"), Map.of("rows", List.of(own, other)))
                .expect(201)
                .text("caseNo");
        association.secretary().complete(caseNo, "userTask_decideClearRows", Map.of("decision", "APPROVE"));
        String memberNo = association.enterprise().get(association.path("members")).items().stream()
                .filter(member -> member.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("memberNo")
                .asText();
        assertThat(kept(erasure(association.enterprise()))).containsExactly("REQUIRED");
        association
                .secretary()
                .post(association.path("members/" + memberNo + "/withdrawal"), Map.of("reason", "本人书面申请"))
                .expect(200);
        assertThat(erasure(association.enterprise()).json().path("removed")).hasSize(1);
        assertThat(association.enterprise().get(association.path("members")).items())
                .extracting(member -> member.path("name").asText())
                .containsExactly("旁人样例");
        assertThat(association
                        .secretary()
                        .get("/api/v1/cases/" + caseNo + "/dossier")
                        .toString())
                .doesNotContain(name);
    }

    @Test
    void whoIsNamedInAnEstablishmentGoesAlone() {
        Enterprise enterprise = province.enterprise();
        ObjectNode application = enterprise.application("440106");
        Json.put("/contact", Map.of("name", name, "mobile", mobile, "email", "gone@example.com"))
                .apply(application);
        String caseNo = enterprise.file(application).expect(201).text("caseNo");
        enterprise
                .post("/api/v1/establishments/%s/withdrawal".formatted(caseNo), Map.of("reason", "经营调整"))
                .expect(200);
        assertThat(export(enterprise).toString()).contains(name, mobile, "gone@example.com");
        assertThat(erasure(enterprise).json().path("removed")).hasSize(1);
        assertThat(province.administrator()
                        .get("/api/v1/cases/" + caseNo + "/contacts")
                        .expect(200)
                        .toString())
                .doesNotContain(name, mobile, "gone@example.com")
                .contains("示例乙", "13800138002");
    }

    private JsonNode export(Enterprise enterprise) {
        return enterprise
                .post("/api/v1/personal-data/exports", Map.of("name", name, "mobile", mobile))
                .expect(200)
                .json();
    }

    private Answer erasure(Enterprise enterprise) {
        return enterprise.post("/api/v1/personal-data/erasures", request()).expect(201);
    }

    private Answer erasure(Staff staff) {
        return staff.post("/api/v1/personal-data/erasures", request()).expect(201);
    }

    private Map<String, Object> request() {
        return Map.of("name", name, "mobile", mobile, "reason", "本人要求");
    }

    private static List<String> kept(Answer answer) {
        return answer.json().path("kept").findValuesAsText("code");
    }

    private ObjectNode form() {
        return AssociationOfOne.form(put("/name", name), put("/mobile", mobile));
    }

    private static ObjectNode row(String who, String number) {
        ObjectNode row = AssociationOfOne.form(put("/name", who), put("/mobile", number));
        row.remove("materials");
        return row;
    }
}
