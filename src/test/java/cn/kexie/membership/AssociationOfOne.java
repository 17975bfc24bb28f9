package cn.kexie.membership;

import cn.kexie.association.Associations;
import cn.kexie.association.NewAssociation;
import cn.kexie.casefile.Authority;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A new association of a new enterprise, with a secretariat, acting over HTTP. */
public final class AssociationOfOne {

    public static final String EXAMINE = "userTask_examineMaterials";
    public static final String DECIDE = "userTask_decideAdmission";

    private final Province province;
    private final Enterprise enterprise;
    private final String associationNo;

    public AssociationOfOne(Province province, Associations associations) {
        this.province = province;
        this.enterprise = province.enterprise();
        this.associationNo = associations.register(association(enterprise, province.today()));
    }

    public String associationNo() {
        return associationNo;
    }

    public Enterprise enterprise() {
        return enterprise;
    }

    public Staff secretary() {
        return province.officer("secretariat", associationNo);
    }

    /** A new committee of so many members, without those a demo has put into it. */
    public List<Staff> committee(int members) {
        String group = "committee." + associationNo;
        Staff administrator = province.administrator();
        administrator
                .get("/engine-rest/user?memberOfGroup=" + group)
                .json()
                .forEach(user -> administrator
                        .call(
                                "DELETE",
                                "/engine-rest/group/%s/members/%s"
                                        .formatted(group, user.path("id").asText()),
                                "")
                        .expect(204));
        return IntStream.rangeClosed(1, members)
                .mapToObj(i -> province.newcomer("it-c%d-%s".formatted(i, associationNo), group))
                .toList();
    }

    @SafeVarargs
    public static ObjectNode form(UnaryOperator<ObjectNode>... changes) {
        return Json.all(changes).apply(Json.resource("/membership/application.json"));
    }

    public Answer apply(JsonNode form) {
        return enterprise.post(path("member-applications"), form);
    }

    public String filed(JsonNode form) {
        return apply(form).expect(201).text("caseNo");
    }

    /** Files, reviews and approves, and answers the member number. */
    public String admitted(JsonNode form) {
        String caseNo = filed(form);
        accept(caseNo);
        secretary().complete(caseNo, DECIDE, Map.of("decision", "APPROVE"));
        return view(caseNo).at("/result/memberNo").asText();
    }

    public void accept(String caseNo) {
        secretary().complete(caseNo, EXAMINE, Map.of("decision", "ACCEPT"));
    }

    public Answer act(String caseNo, String action, Object body) {
        return enterprise.post("/api/v1/member-applications/%s/%s".formatted(caseNo, action), body);
    }

    public JsonNode view(String caseNo) {
        return enterprise
                .get("/api/v1/member-applications/" + caseNo)
                .expect(200)
                .json();
    }

    public String status(String caseNo) {
        return view(caseNo).path("status").asText();
    }

    public String path(String rest) {
        return "/api/v1/associations/%s/%s".formatted(associationNo, rest);
    }

    private static NewAssociation association(Enterprise enterprise, LocalDate today) {
        return new NewAssociation(
                enterprise.name() + "科学技术协会",
                enterprise.creditCode(),
                enterprise.name(),
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                today,
                today,
                today.plusYears(5).minusDays(1),
                30,
                List.of());
    }
}
