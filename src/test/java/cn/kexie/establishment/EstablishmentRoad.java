package cn.kexie.establishment;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One establishment, walked as far as a test needs it, with everybody acting over HTTP. */
final class EstablishmentRoad {

    static final String EXAMINE = "userTask_examineMaterials";
    static final String REVIEW = "userTask_reviewApplication";
    static final String CO_OPINION = "userTask_giveOpinion";
    static final String DECIDE = "userTask_decideApplication";
    static final String REVIEW_FILING = "userTask_reviewFiling";

    /** 外资: nobody is asked for an opinion. */
    static final UnaryOperator<ObjectNode> FOREIGN = Json.put("/enterprise/ownershipType", "FOREIGN");

    private final Province province;
    private final Enterprise enterprise;
    private final String caseNo;

    private EstablishmentRoad(Province province, Enterprise enterprise, String caseNo) {
        this.province = province;
        this.enterprise = enterprise;
        this.caseNo = caseNo;
    }

    /** An application in order, but for these changes, of a new enterprise. */
    @SafeVarargs
    static EstablishmentRoad filed(Province province, String regionCode, UnaryOperator<ObjectNode>... changes) {
        Enterprise enterprise = province.enterprise();
        JsonNode application = Json.all(changes).apply(enterprise.application(regionCode));
        return new EstablishmentRoad(
                province, enterprise, enterprise.file(application).expect(201).text("caseNo"));
    }

    String caseNo() {
        return caseNo;
    }

    Enterprise enterprise() {
        return enterprise;
    }

    JsonNode view() {
        return enterprise.caseOf(caseNo);
    }

    String status() {
        return view().path("status").asText();
    }

    /** Whoever holds this role of the body that has the case now. */
    Staff officer(String role) {
        return province.officer(role, view().at("/authority/code").asText());
    }

    EstablishmentRoad accepted() {
        return examined(Map.of("decision", "ACCEPT"));
    }

    EstablishmentRoad correctionRequired(String... items) {
        String reasons = Stream.of(items).map("请补正 %s"::formatted).collect(Collectors.joining("\n"));
        return examined(Map.of(
                "decision",
                "CORRECT",
                "opinion",
                "请按清单补正",
                "correctionItems",
                List.of(items),
                "correctionReasons",
                reasons));
    }

    EstablishmentRoad examined(Map<String, ?> answers) {
        officer("acceptance").complete(caseNo, EXAMINE, answers);
        return this;
    }

    EstablishmentRoad reviewed() {
        officer("review").complete(caseNo, REVIEW, Map.of("decision", "APPROVE", "opinion", "条件具备，拟同意"));
        return this;
    }

    EstablishmentRoad coOpinionGivenBy(String body) {
        province.officer("co-opinion", body).complete(caseNo, CO_OPINION, Map.of("decision", "AGREE"));
        return this;
    }

    EstablishmentRoad decided(Map<String, ?> answers) {
        officer("leader").complete(caseNo, DECIDE, answers);
        return this;
    }

    EstablishmentRoad approved() {
        return decided(Map.of("decision", "APPROVE"));
    }

    /** The report of a valid meeting held today. */
    ObjectNode meeting() {
        String today = province.today().toString();
        ObjectNode meeting = Json.resource("/establishment/founding-meeting.json");
        return meeting.put("meetingDate", today)
                .put("termStart", today)
                .put("minutesAttachmentId", enterprise.attachment())
                .put("charterAttachmentId", enterprise.attachment());
    }

    EstablishmentRoad meetingReported() {
        act("founding-meeting", meeting()).expect(200);
        return this;
    }

    EstablishmentRoad filingReviewed(Map<String, ?> answers) {
        officer("review").complete(caseNo, REVIEW_FILING, answers);
        return this;
    }

    /** What the enterprise does with its case: {@code corrections}, {@code withdrawal}, {@code founding-meeting}. */
    Answer act(String action, Object body) {
        return enterprise.post("/api/v1/establishments/%s/%s".formatted(caseNo, action), body);
    }

    List<JsonNode> timeline() {
        return enterprise
                .get("/api/v1/cases/" + caseNo + "/timeline")
                .expect(200)
                .items();
    }

    /** The latest document of a kind. */
    JsonNode document(String kind) {
        return enterprise.get("/api/v1/cases/" + caseNo + "/documents").expect(200).items().stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + caseNo));
    }
}
