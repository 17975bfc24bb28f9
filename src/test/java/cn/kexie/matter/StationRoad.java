package cn.kexie.matter;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** 学会服务站 on its way through the house, everybody acting over HTTP. */
public final class StationRoad {

    static final String MATTER = "/api/v1/matters/society-station";
    static final String TIANHE = "440106";
    static final String GUANGZHOU = "440100";
    static final String GUANGDONG = "440000";

    private final Province province;
    private final Enterprise enterprise;
    private final String caseNo;

    private StationRoad(Province province, Enterprise enterprise, String caseNo) {
        this.province = province;
        this.enterprise = enterprise;
        this.caseNo = caseNo;
    }

    public static StationRoad filed(Province province) {
        Enterprise enterprise = province.enterprise();
        return filed(province, enterprise, application(province, enterprise));
    }

    public static StationRoad filed(Province province, Enterprise enterprise, ObjectNode application) {
        return new StationRoad(
                province,
                enterprise,
                enterprise.post(MATTER, application).expect(201).text("caseNo"));
    }

    static StationRoad ofCitySociety(Province province) {
        Enterprise enterprise = province.enterprise();
        ObjectNode application = application(province, enterprise);
        ((ObjectNode) application.get("society")).put("level", "CITY");
        return filed(province, enterprise, application);
    }

    public static ObjectNode application(Province province, Enterprise enterprise) {
        ObjectNode application = Json.resource("/matter/society-station.json");
        ((ObjectNode) application.get("host")).put("unifiedSocialCreditCode", enterprise.creditCode());
        application
                .get("needs")
                .forEach(need -> ((ObjectNode) need)
                        .put("deadline", province.today().plusYears(1).toString()));
        ((ObjectNode) application.get("agreement"))
                .put("from", province.today().toString())
                .put("to", province.today().plusYears(4).toString());
        application
                .get("materials")
                .forEach(material -> ((ObjectNode) material).put("attachmentId", enterprise.attachment()));
        return application;
    }

    public String caseNo() {
        return caseNo;
    }

    public Enterprise enterprise() {
        return enterprise;
    }

    JsonNode view() {
        return enterprise.caseOf(caseNo);
    }

    String status() {
        return view().path("status").asText();
    }

    Staff officer(String role, String body) {
        return province.officer(role, body);
    }

    public StationRoad accepted() {
        return done("acceptance", TIANHE, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
    }

    StationRoad transferred(String from, String to) {
        return done(
                "acceptance",
                from,
                "userTask_examineMaterials",
                Map.of("decision", "TRANSFER", "opinion", "不属本会管辖", "transferTo", to));
    }

    StationRoad recommended() {
        return done(
                "recommend",
                TIANHE,
                "userTask_recommendStation",
                Map.of("decision", "RECOMMEND", "visited", "YES", "visitNote", "场所和人员与申报相符"));
    }

    StationRoad checked() {
        return done("review", GUANGDONG, "userTask_checkFormally", Map.of("decision", "PASS"));
    }

    StationRoad reviewed() {
        return done(
                "review",
                GUANGDONG,
                "userTask_reviewByExperts",
                Map.of("panelSize", 5, "averageScore", 82.00, "recommendCount", 4, "summary", "需求明确，力量匹配"));
    }

    StationRoad decided(String decision, String opinion) {
        return done("leader", GUANGDONG, "userTask_decideStation", Map.of("decision", decision, "opinion", opinion));
    }

    /** The answer to an appeal, by the supervision of the body the case is with. */
    StationRoad heard(String decision) {
        return done(
                "supervision",
                view().at("/authority/code").asText(),
                "userTask_hearAppeal",
                Map.of("decision", decision, "opinion", "示例复核意见", "impartial", true));
    }

    public StationRoad done(String role, String body, String task, Map<String, ?> answers) {
        officer(role, body).complete(caseNo, task, answers);
        return this;
    }

    Answer post(String path, Object body) {
        return enterprise.post("/api/v1/cases/" + caseNo + path, body);
    }
}
