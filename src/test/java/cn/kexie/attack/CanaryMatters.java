package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.matter.StationRoad;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Modeler;
import cn.kexie.support.Province;
import cn.kexie.support.PublicityPeriods;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Takes canaries through matters, one that the jar brings and one that is deployed to the running system. */
final class CanaryMatters {

    private static final String TIANHE = "440106";
    private static final String GUANGDONG = "440000";
    private static final String STATION = "/api/v1/matters/society-station";
    private static final String ACHIEVEMENT = "/api/v1/matters/achievement-registration";

    private final int port;
    private final Province province;
    private final PublicityPeriods publicities;
    private final Iterator<Canary> flock;
    private final List<Answer> refusals = new ArrayList<>();

    CanaryMatters(int port, PublicityPeriods publicities, Iterator<Canary> flock) {
        this.port = port;
        this.province = new Province(port);
        this.publicities = publicities;
        this.flock = flock;
    }

    /** What was answered to requests that were wrong. */
    List<Answer> refusals() {
        return refusals;
    }

    void fly() {
        grantedAfterAnAppeal();
        withdrawn();
        deployedLater();
    }

    private void grantedAfterAnAppeal() {
        Enterprise enterprise = province.enterprise();
        ObjectNode application = station(enterprise);
        mistakes(enterprise, application);
        StationRoad road = StationRoad.filed(province, enterprise, application);
        road.done(
                "acceptance",
                TIANHE,
                "userTask_examineMaterials",
                Map.of(
                        "decision",
                        "CORRECT",
                        "correctionItems",
                        List.of("/contact/name", "/contact/mobile", "/contact/email", "/experts"),
                        "correctionReasons",
                        told("姓名") + "\n" + told("手机") + "\n" + told("邮箱") + "\n" + told("专家"),
                        "opinion",
                        told("请核对联系人")));
        correct(road, application);
        road.accepted();
        road.done(
                "recommend",
                TIANHE,
                "userTask_recommendStation",
                Map.of("decision", "RECOMMEND", "visited", "YES", "visitNote", told("走访时见到"), "opinion", told("推荐人")));
        reviewed(road);
        decide(road, "REJECT");
        enterprise
                .post("/api/v1/cases/" + road.caseNo() + "/appeals", Map.of("reason", told("评审专家没有回避")))
                .expect(201);
        road.done(
                "supervision",
                GUANGDONG,
                "userTask_hearAppeal",
                Map.of("decision", "OVERTURN", "opinion", told("应当回避的是"), "impartial", true));
        reviewed(road);
        decide(road, "APPROVE");
        publicities.endPeriod(road.caseNo());
        assertThat(enterprise.caseOf(road.caseNo()).path("status").asText()).isEqualTo("APPROVED");
        province.officer("review", GUANGDONG)
                .get("/api/v1/cases/" + road.caseNo() + "/dossier")
                .expect(200);
        for (JsonNode document : enterprise.caseOf(road.caseNo()).path("documents")) {
            enterprise.get(document.path("href").asText()).expect(200);
        }
    }

    private void correct(StationRoad road, ObjectNode application) {
        Canary contact = flock.next();
        Canary expert = flock.next();
        ArrayNode experts = application.withArray("experts").deepCopy();
        ((ObjectNode) experts.get(0)).put("name", expert.name()).put("mobile", expert.mobile());
        String corrections = "/api/v1/cases/" + road.caseNo() + "/corrections";
        refusals.add(road.enterprise().post(corrections, Map.of("changes", Map.of("/contact", contact.name()))));
        refusals.add(road.enterprise().post(corrections, Map.of("changes", Map.of("/experts", contact.email()))));
        Map<String, Object> changes = Map.of(
                "/contact/name",
                contact.name(),
                "/contact/mobile",
                contact.mobile(),
                "/contact/email",
                contact.email(),
                "/experts",
                experts);
        road.enterprise()
                .post(corrections, Map.of("changes", changes, "note", told("已更换联系人")))
                .expect(200);
    }

    private void reviewed(StationRoad road) {
        road.done(
                "review", GUANGDONG, "userTask_checkFormally", Map.of("decision", "PASS", "opinion", told("形式审查时联系")));
        road.done(
                "review",
                GUANGDONG,
                "userTask_reviewByExperts",
                Map.of("panelSize", 5, "averageScore", 82.00, "recommendCount", 4, "summary", told("评审组长")));
    }

    private void decide(StationRoad road, String decision) {
        road.done(
                "leader", GUANGDONG, "userTask_decideStation", Map.of("decision", decision, "opinion", told("审批时提到")));
    }

    private void withdrawn() {
        Enterprise enterprise = province.enterprise();
        StationRoad road = StationRoad.filed(province, enterprise, station(enterprise));
        enterprise
                .post("/api/v1/cases/" + road.caseNo() + "/withdrawal", Map.of("reason", told("联系人离职")))
                .expect(200);
    }

    private void deployedLater() {
        new Modeler(port)
                .deploy(Modeler.files(Path.of("src/docs/example-matter")))
                .expect(200);
        Enterprise enterprise = province.enterprise();
        Canary completer = flock.next();
        Map<String, Object> application = Map.of(
                "unifiedSocialCreditCode",
                enterprise.creditCode(),
                "regionCode",
                TIANHE,
                "title",
                "示例成果",
                "maturity",
                "PRODUCTION",
                "investment",
                30.5,
                "completedOn",
                province.today().minusYears(1).toString(),
                "completers",
                List.of(Map.of("name", completer.name(), "mobile", completer.mobile())),
                "privacyConsent",
                true,
                "materials",
                List.of(
                        Map.of("item", "SUMMARY_REPORT", "attachmentId", enterprise.attachment()),
                        Map.of("item", "USER_REPORT", "attachmentId", enterprise.attachment())));
        String caseNo = enterprise.post(ACHIEVEMENT, application).expect(201).text("caseNo");
        province.officer("acceptance", TIANHE)
                .complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        province.officer("review", TIANHE)
                .complete(caseNo, "userTask_decideRegistration", Map.of("decision", "REGISTER", "rating", 88));
        String summary = "/api/v1/cases/" + caseNo + "/submissions/summary";
        Canary user = flock.next();
        refusals.add(enterprise.post(summary, Map.of("effect", user.name(), "income", user.mobile())));
        refusals.add(enterprise.post(summary, Map.of(user.name(), user.email())));
        enterprise
                .post(summary, Map.of("effect", user.told("推广负责人"), "income", 1))
                .expect(201);
        enterprise
                .post(
                        "/api/v1/personal-data/erasures",
                        Map.of(
                                "name",
                                completer.name(),
                                "mobile",
                                completer.mobile(),
                                "reason",
                                "本人要求",
                                "verifiedCases",
                                List.of(caseNo)))
                .expect(201);
    }

    private void mistakes(Enterprise enterprise, ObjectNode application) {
        Canary canary = flock.next();
        ObjectNode wrong = application.deepCopy();
        wrong.put(canary.name(), canary.email()).put("teamSize", canary.mobile());
        ((ObjectNode) wrong.get("contact")).put("mobile", canary.name()).put("passport", canary.idNumber());
        ((ObjectNode) wrong.withArray("experts").get(1))
                .put("name", canary.mobile())
                .put("titleCode", canary.name());
        for (String path : List.of(STATION, STATION + "/precheck")) {
            refusals.add(enterprise.post(path, wrong));
            refusals.add(enterprise.post(path, "{\"contact\":\"" + canary.name(), Enterprise.newKey()));
        }
        refusals.add(enterprise.get("/api/v1/registers/society-station?name=" + canary.mobile()));
        refusals.add(enterprise.get("/api/v1/registers/society-station/" + canary.mobile()));
        refusals.add(enterprise.get("/api/v1/matters/" + canary.mobile()));
    }

    private ObjectNode station(Enterprise enterprise) {
        ObjectNode application = StationRoad.application(province, enterprise);
        application.set("contact", person(application.path("contact"), flock.next()));
        application
                .path("staff")
                .forEach(row -> ((ObjectNode) row).put("name", flock.next().name()));
        application.path("experts").forEach(row -> {
            Canary expert = flock.next();
            ((ObjectNode) row).put("name", expert.name()).put("mobile", expert.mobile());
        });
        ((ObjectNode) application.path("needs").get(0)).put("problem", told("遇到问题的是"));
        return application;
    }

    private static ObjectNode person(JsonNode like, Canary canary) {
        ObjectNode person = like.deepCopy();
        return person.put("name", canary.name()).put("mobile", canary.mobile()).put("email", canary.email());
    }

    private String told(String what) {
        return flock.next().told(what);
    }
}
