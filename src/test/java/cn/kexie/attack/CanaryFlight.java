package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.membership.roster.sheet.Workbooks;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes canaries through establishment and membership, right ways and wrong ones, over HTTP alone. */
final class CanaryFlight {

    private static final String TIANHE = "440106";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Province province;
    private final Http http;
    private final Associations associations;
    private final Iterator<Canary> flock;
    private final List<Answer> refusals = new ArrayList<>();
    private Enterprise enterprise;
    private AssociationOfOne association;

    CanaryFlight(int port, Associations associations, Iterator<Canary> flock) {
        this.province = new Province(port);
        this.http = new Http(port);
        this.associations = associations;
        this.flock = flock;
    }

    /** What was answered to requests that were wrong. */
    List<Answer> refusals() {
        return refusals;
    }

    AssociationOfOne association() {
        return association;
    }

    Enterprise founded() {
        return enterprise;
    }

    void establishments() {
        enterprise = province.enterprise();
        String caseNo = enterprise.file(application(enterprise)).expect(201).text("caseNo");
        officer("acceptance")
                .complete(
                        caseNo,
                        "userTask_examineMaterials",
                        Map.of(
                                "decision",
                                "CORRECT",
                                "opinion",
                                flock.next().told("请核对联系人"),
                                "correctionItems",
                                List.of("/contact", "/preparatoryGroup", "CHARTER_DRAFT"),
                                "correctionReasons",
                                flock.next().told("请核对联系人") + "\n筹备组名单不全\n章程缺页"));
        correct(caseNo);
        officer("acceptance").complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        officer("review")
                .complete(
                        caseNo,
                        "userTask_reviewApplication",
                        Map.of("decision", "APPROVE", "opinion", flock.next().told("主席人选合适")));
        officer("leader").complete(caseNo, "userTask_decideApplication", Map.of("decision", "APPROVE"));
        act(caseNo, "founding-meeting", meeting()).expect(200);
        officer("review").complete(caseNo, "userTask_reviewFiling", Map.of("decision", "ACCEPT"));
        assertThat(enterprise.caseOf(caseNo).path("status").asText()).isEqualTo("FILED");

        Enterprise rejected = province.enterprise();
        String refused = rejected.file(application(rejected)).expect(201).text("caseNo");
        officer("acceptance")
                .complete(
                        refused,
                        "userTask_examineMaterials",
                        Map.of("decision", "REFUSE", "opinion", flock.next().told("材料不实")));
        Enterprise withdrawing = province.enterprise();
        String withdrawn =
                withdrawing.file(application(withdrawing)).expect(201).text("caseNo");
        withdrawing
                .post(
                        "/api/v1/establishments/%s/withdrawal".formatted(withdrawn),
                        Map.of("reason", flock.next().told("联系人离职")))
                .expect(200);
        withdrawing
                .post("/api/v1/establishments/precheck", application(withdrawing))
                .expect(200);
        province.visit("/api/v1/associations");
    }

    private void correct(String caseNo) {
        Canary contact = flock.next();
        act(caseNo, "corrections", Map.of("changes", Map.of("/contact", contact.mobile())));
        String file = enterprise
                .upload(contact.fileName("的章程.pdf"), pdf(contact))
                .expect(201)
                .text("attachmentId");
        act(
                        caseNo,
                        "corrections",
                        Map.of(
                                "changes",
                                Map.of(
                                        "/contact",
                                        Map.of(
                                                "name",
                                                contact.name(),
                                                "mobile",
                                                contact.mobile(),
                                                "email",
                                                contact.email()),
                                        "/preparatoryGroup",
                                        List.of(
                                                person(flock.next(), true),
                                                person(flock.next(), true),
                                                person(flock.next(), true))),
                                "materials",
                                List.of(Map.of("item", "CHARTER_DRAFT", "attachmentId", file)),
                                "note",
                                contact.told("已更换联系人")))
                .expect(200);
    }

    void memberships() {
        association = new AssociationOfOne(province, associations);
        association
                .secretary()
                .call(
                        "PUT",
                        association.path("membership-settings"),
                        "{\"standard\":\"INCLUSIVE\",\"publicity\":false,\"idNumber\":true}")
                .expect(200);
        List<Staff> committee = association.committee(3);
        String memberNo = association.admitted(form(flock.next()));
        rejectedWithAppeal(committee.get(0));
        corrected();
        voted(committee);
        changed(memberNo);
        removed(association.admitted(form(flock.next())), committee);
        transferred(association.admitted(form(flock.next())));
        Canary gone = flock.next();
        association
                .secretary()
                .post(member(association.admitted(form(gone))) + "/withdrawal", Map.of("reason", gone.told("本人来信")))
                .expect(200);
        rosters();
        published();
        exports(memberNo);
        association
                .secretary()
                .post(
                        association.path("members/reconfirmation"),
                        Map.of("termEnd", province.today().plusYears(5).toString()));
    }

    /** Waits for its publicity, whose list names him. */
    private void published() {
        AssociationOfOne open = new AssociationOfOne(province, associations);
        open.secretary()
                .call("PUT", open.path("membership-settings"), "{\"standard\":\"INCLUSIVE\",\"publicity\":true}")
                .expect(200);
        String caseNo = open.filed(flock.next().filledIn().apply(AssociationOfOne.form()));
        open.accept(caseNo);
        open.secretary().complete(caseNo, AssociationOfOne.DECIDE, Map.of("decision", "APPROVE"));
    }

    private void rejectedWithAppeal(Staff other) {
        Canary canary = flock.next();
        String caseNo = association.filed(form(canary));
        refusals.add(association.apply(form(canary)));
        association.accept(caseNo);
        association
                .secretary()
                .complete(
                        caseNo,
                        AssociationOfOne.DECIDE,
                        Map.of("decision", "REJECT", "opinion", canary.told("学历证明不符")));
        association
                .act(caseNo, "appeal", Map.of("reason", canary.told("学历证明已核实")))
                .expect(200);
        other.complete(
                caseNo,
                "userTask_hearAppeal",
                Map.of("decision", "UPHOLD", "opinion", canary.told("维持原决定"), "impartial", true));
    }

    private void corrected() {
        Canary canary = flock.next();
        String caseNo = association.filed(form(canary));
        association
                .secretary()
                .complete(
                        caseNo,
                        AssociationOfOne.EXAMINE,
                        Map.of(
                                "decision",
                                "CORRECT",
                                "opinion",
                                canary.told("请核对"),
                                "correctionItems",
                                List.of("/name", "/mobile", "/birthMonth"),
                                "correctionReasons",
                                canary.told("请核对") + "\n停机\n与身份证不符"));
        Canary wrong = flock.next();
        refusals.add(association.act(
                caseNo, "corrections", Map.of("changes", Map.of("/name", wrong.name(), "/mobile", wrong.name()))));
        refusals.add(association.act(
                caseNo, "corrections", Map.of("changes", Map.of("/" + wrong.name(), wrong.mobile()))));
        association
                .act(
                        caseNo,
                        "corrections",
                        Map.of(
                                "changes",
                                Map.of(
                                        "/name",
                                        wrong.name(),
                                        "/mobile",
                                        wrong.mobile(),
                                        "/birthMonth",
                                        wrong.birthMonth())))
                .expect(200);
        association
                .act(caseNo, "withdrawal", Map.of("reason", canary.told("个人原因")))
                .expect(200);
    }

    private void voted(List<Staff> committee) {
        ObjectNode form = form(flock.next());
        form.remove("professionalTitle");
        String caseNo = association.filed(form.put("postCategory", "MARKET"));
        association.accept(caseNo);
        committee.forEach(voter -> voter.submit(
                        voter.task(caseNo, "userTask_castBallot"),
                        Map.of("decision", "FOR", "opinion", voter.userId() + " 的意见"))
                .expect(204));
        await().atMost(PATIENCE).until(() -> association.status(caseNo).equals("APPROVED"));
    }

    private void changed(String memberNo) {
        Canary canary = flock.next();
        Staff secretary = association.secretary();
        secretary.post(member(memberNo) + "/changes", Map.of("mobile", canary.mobile(), "email", canary.email()));
        secretary
                .post(member(memberNo) + "/suspension", Map.of("reason", canary.told("外派")))
                .expect(200);
        secretary
                .post(member(memberNo) + "/resumption", Map.of("reason", canary.told("回国")))
                .expect(200);
        secretary
                .post(member(memberNo) + "/retirement", Map.of("reason", canary.told("退休")))
                .expect(200);
        secretary.post(
                member(memberNo) + "/activity",
                Map.of("on", province.today().toString(), "what", canary.told("参加技术攻关")));
    }

    private void removed(String memberNo, List<Staff> committee) {
        Canary canary = flock.next();
        Staff secretary = association.secretary();
        String caseNo = secretary
                .post(member(memberNo) + "/removal", Map.of("reason", canary.told("严重违反章程")))
                .expect(201)
                .text("caseNo");
        secretary.complete(
                caseNo,
                "userTask_hearMember",
                Map.of("decision", "HEARD", "opinion", canary.told("本人承认"), "impartial", true));
        committee.forEach(voter -> voter.submit(voter.task(caseNo, "userTask_castBallot"), Map.of("decision", "FOR"))
                .expect(204));
        await().atMost(PATIENCE)
                .until(() ->
                        secretary.get("/api/v1/cases/" + caseNo).text("status").equals("REMOVED"));
        association
                .enterprise()
                .post(member(memberNo) + "/removal/appeal", Map.of("reason", canary.told("事实不清")))
                .expect(200);
        officer("review")
                .complete(
                        caseNo,
                        "userTask_hearRemovalAppeal",
                        Map.of("decision", "OVERTURN", "opinion", canary.told("事实不清"), "impartial", true));
    }

    private void transferred(String memberNo) {
        AssociationOfOne receiver = new AssociationOfOne(province, associations);
        Canary canary = flock.next();
        String caseNo = association
                .enterprise()
                .post(
                        member(memberNo) + "/transfer",
                        Map.of("toAssociationNo", receiver.associationNo(), "reason", canary.told("调往另一企业")))
                .expect(201)
                .text("caseNo");
        receiver.secretary()
                .complete(
                        caseNo,
                        "userTask_decideTransfer",
                        Map.of("decision", "ACCEPT", "opinion", canary.told("同意接收")));
    }

    private void rosters() {
        String path = association.path("member-rosters");
        ObjectNode bad = row(flock.next());
        refusals.add(association
                .enterprise()
                .post(path, Map.of("rows", List.of(bad, bad.deepCopy().put("sex", "不详")))));
        List<ObjectNode> rows = new ArrayList<>(rows(40));
        ObjectNode unclear = row(flock.next()).put("education", "60").put("postCategory", "SUPPORT");
        unclear.remove("professionalTitle");
        rows.add(unclear);
        String caseNo = association
                .enterprise()
                .post(path, Map.of("rows", rows))
                .expect(201)
                .text("caseNo");
        refusals.add(association.enterprise().post(path, Map.of("rows", rows)));
        Staff secretary = association.secretary();
        secretary.complete(caseNo, "userTask_decideClearRows", Map.of("decision", "APPROVE"));
        secretary.get("/api/v1/cases/" + caseNo + "/dossier").expect(200);

        List<List<String>> lines =
                IntStream.range(0, 30).mapToObj(i -> line(flock.next())).toList();
        List<List<String>> broken = new ArrayList<>(lines);
        Canary misplaced = flock.next();
        List<String> shifted = new ArrayList<>(line(misplaced));
        shifted.set(1, misplaced.name());
        shifted.set(2, misplaced.mobile());
        shifted.set(8, misplaced.email());
        broken.add(shifted);
        refusals.add(upload(path, Workbooks.sheet(Workbooks.HEADINGS, broken)));
        List<String> headings = new ArrayList<>(Workbooks.HEADINGS);
        headings.set(0, misplaced.name());
        refusals.add(upload(path, Workbooks.sheet(headings, lines)));
        upload(path, Workbooks.sheet(Workbooks.HEADINGS, lines)).expect(201);
    }

    private void exports(String memberNo) {
        for (String list :
                List.of("members", "members?size=200", "members.csv", "members.xlsx", "members/" + memberNo)) {
            association.enterprise().get(association.path(list)).expect(200);
        }
        association.enterprise().get(member(memberNo) + "/card").expect(200);
        for (Enterprise each : List.of(association.enterprise(), enterprise)) {
            each.get("/api/v1/cases?size=200").expect(200).items().forEach(file -> readAll(each, file));
        }
    }

    /** Everything there is to read of a case, by its enterprise and by the staff. */
    private void readAll(Enterprise owner, JsonNode file) {
        String path = "/api/v1/cases/" + file.path("caseNo").asText();
        owner.get(path + "/timeline").expect(200);
        owner.get(path + "/documents")
                .expect(200)
                .items()
                .forEach(document -> owner.get(document.path("href").asText()).expect(200));
        province.administrator().get(path + "/dossier").expect(200);
        province.administrator().get(path + "/contacts").expect(200);
    }

    /** What somebody has the right to ask, asked by everybody who may and by some who may not. */
    void rights() {
        for (int i = 0; i < 3; i++) {
            Canary canary = flock.next();
            String path = association.path("member-applications");
            association.enterprise().post(path, form(canary)).expect(201);
            Map<String, Object> who = Map.of("name", canary.name(), "mobile", canary.mobile());
            Map<String, Object> request =
                    Map.of("name", canary.name(), "mobile", canary.mobile(), "reason", canary.told("本人要求"));
            for (String what : List.of("exports", "exports/file")) {
                association
                        .enterprise()
                        .post("/api/v1/personal-data/" + what, who)
                        .expect(200);
                province.administrator()
                        .post("/api/v1/personal-data/" + what, who)
                        .expect(200);
            }
            association
                    .enterprise()
                    .post("/api/v1/personal-data/erasures", request)
                    .expect(201);
            province.administrator()
                    .post("/api/v1/personal-data/consent-withdrawals", request)
                    .expect(201);
            refusals.add(province.account("judge1").post("/api/v1/personal-data/exports", who));
            refusals.add(association
                    .enterprise()
                    .post("/api/v1/personal-data/exports", Map.of("name", canary.mobile(), "mobile", canary.name())));
        }
    }

    /** Every way of putting somebody where he does not belong. */
    void mistakes() {
        Canary canary = flock.next();
        String encoded = URLEncoder.encode(canary.name(), StandardCharsets.UTF_8);
        Enterprise somebody = province.enterprise();
        Stream.of(
                        "/api/v1/cases/" + encoded,
                        "/api/v1/cases/" + canary.mobile(),
                        "/api/v1/associations/" + encoded,
                        "/api/v1/associations?name=" + encoded,
                        "/api/v1/associations/%s/members?mobile=%s".formatted(encoded, canary.mobile()),
                        association.path("members/" + encoded),
                        association.path("members?asOf=" + canary.birthMonth()),
                        association.path("members?page=" + canary.mobile()),
                        "/api/v1/contests/" + encoded,
                        "/api/v1/verify/" + encoded,
                        "/api/v1/nowhere/" + encoded,
                        "/verify/" + encoded,
                        "/publicity/" + canary.mobile(),
                        "/nowhere?email=" + canary.email())
                .map(association.enterprise()::get)
                .forEach(refusals::add);
        List<String> bodies = List.of(
                "{\"name\":\"" + canary.name(),
                "\"" + canary.name() + "\"",
                "[\"" + canary.mobile() + "\"]",
                "{\"" + canary.name() + "\":\"" + canary.email() + "\"}",
                "{\"contact\":\"" + canary.name() + "\",\"privacyConsent\":\"" + canary.mobile() + "\"}",
                "{\"name\":[\"" + canary.name() + "\"],\"mobile\":" + canary.mobile() + ",\"email\":{\"a\":\""
                        + canary.email() + "\"}}",
                "{\"name\":\"" + canary.name().repeat(200) + "\",\"idNumber\":\"" + canary.idNumber() + "\"}",
                "{\"birthMonth\":\"" + canary.birthMonth() + "-x\",\"sex\":\"" + canary.name() + "\",\"education\":\""
                        + canary.mobile() + "\"}");
        List<String> paths = List.of(
                "/api/v1/establishments",
                "/api/v1/establishments/precheck",
                association.path("member-applications"),
                association.path("member-rosters"),
                "/api/v1/contests",
                "/api/v1/personal-data/exports",
                "/api/v1/personal-data/erasures");
        for (String path : paths) {
            bodies.forEach(body -> refusals.add(association.enterprise().post(path, body, Enterprise.newKey())));
        }
        refusals.add(association.enterprise().post(paths.get(2), bodies.get(3), canary.mobile()));
        refusals.add(somebody.post(association.path("member-applications"), form(canary)));
        refusals.add(somebody.upload(canary.fileName(".exe"), canary.name().getBytes(StandardCharsets.UTF_8)));
        refusals.add(somebody.upload("../" + canary.fileName(".pdf"), pdf(canary)));
        somebody.upload(canary.fileName(".pdf"), pdf(canary));
        headers(canary);
        engine(canary);
    }

    private void headers(Canary canary) {
        refusals.add(
                province.call("GET", "/api/v1/cases", "", "Authorization", Http.basic(canary.email(), canary.name())));
        refusals.add(province.call("GET", "/api/v1/cases", "", "Authorization", "Bearer " + canary.mobile()));
        refusals.add(province.call(
                "GET",
                "/api/v1/cases",
                "",
                "Authorization",
                association.enterprise().authorization(),
                "Referer",
                "http://localhost/?who=" + canary.mobile(),
                "User-Agent",
                canary.email(),
                "X-Request-Id",
                canary.mobile(),
                "X-Forwarded-For",
                canary.email()));
    }

    /** A member of staff who writes about somebody where the engine, not the form, would keep it. */
    private void engine(Canary canary) {
        String caseNo = association.filed(form(flock.next()));
        Staff secretary = association.secretary();
        String task = secretary.task(caseNo, AssociationOfOne.EXAMINE);
        secretary.claim(task);
        String told = canary.told("备注");
        String at = "/engine-rest/task/" + task;
        refusals.add(secretary.post(at + "/comment/create", Map.of("message", told)));
        refusals.add(secretary.call("PUT", at + "/variables/note", Json.text(Map.of("value", told, "type", "String"))));
        refusals.add(
                secretary.call("PUT", at + "/localVariables/note", Json.text(Map.of("value", told, "type", "String"))));
        refusals.add(secretary.call("PUT", at, Json.text(Map.of("name", told, "description", told))));
        refusals.add(secretary.submit(task, Map.of("decision", told)));
        refusals.add(secretary.submit(task, Map.of(canary.name(), told)));
        refusals.add(secretary.submit(task, Map.of("decision", "CORRECT", "opinion", told, "correctionItems", told)));
        refusals.add(secretary.get(
                "/engine-rest/task?nameLike=" + URLEncoder.encode("%" + canary.name() + "%", StandardCharsets.UTF_8)));
        refusals.add(secretary.get("/engine-rest/task?processVariables=name_eq_" + canary.mobile()));
        refusals.add(secretary.get("/engine-rest/history/task?taskDescription=" + canary.email()));
        refusals.add(secretary.post(
                "/engine-rest/filter/create",
                Map.of("resourceType", "Task", "name", canary.name(), "query", Map.of("nameLike", canary.mobile()))));
        secretary.complete(caseNo, AssociationOfOne.EXAMINE, Map.of("decision", "REFUSE", "opinion", told));
    }

    /** Whoever is left comes in by a last roster. */
    void rest() {
        List<ObjectNode> rows = new ArrayList<>();
        while (flock.hasNext()) {
            rows.add(row(flock.next()));
        }
        association
                .enterprise()
                .post(association.path("member-rosters"), Map.of("rows", rows))
                .expect(201);
    }

    private ObjectNode application(Enterprise of) {
        ObjectNode application = of.application(TIANHE);
        Json.put("/enterprise/ownershipType", "FOREIGN").apply(application);
        List<Canary> people = List.of(flock.next(), flock.next(), flock.next());
        for (int i = 0; i < people.size(); i++) {
            Json.put("/preparatoryGroup/" + i, person(people.get(i), true)).apply(application);
            Json.put("/committeeCandidates/" + i, person(people.get(i), false)).apply(application);
        }
        Json.put("/proposedChair", person(people.get(0), false)).apply(application);
        Json.put("/proposedSecretaryGeneral", person(people.get(2), false)).apply(application);
        Canary contact = flock.next();
        Json.put("/contact", Map.of("name", contact.name(), "mobile", contact.mobile(), "email", contact.email()))
                .apply(application);
        String file =
                of.upload(contact.fileName(".pdf"), pdf(contact)).expect(201).text("attachmentId");
        Json.put("/materials/0/attachmentId", file).apply(application);
        return application;
    }

    private ObjectNode meeting() {
        String today = province.today().toString();
        ObjectNode meeting = Json.resource("/establishment/founding-meeting.json");
        meeting.put("meetingDate", today)
                .put("termStart", today)
                .put("minutesAttachmentId", enterprise.attachment())
                .put("charterAttachmentId", enterprise.attachment());
        Json.put("/elections/0/name", flock.next().name()).apply(meeting);
        Json.put("/elections/1/name", flock.next().name()).apply(meeting);
        return meeting;
    }

    private ObjectNode form(Canary canary) {
        ObjectNode form = canary.filledIn().apply(AssociationOfOne.form());
        return form.put("idNumber", canary.idNumber());
    }

    private List<ObjectNode> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> row(flock.next())).toList();
    }

    private ObjectNode row(Canary canary) {
        ObjectNode row = form(canary);
        row.remove("materials");
        return row;
    }

    private static List<String> line(Canary canary) {
        List<String> line = new ArrayList<>(Workbooks.person(1));
        line.set(0, canary.name());
        line.set(2, canary.birthMonth());
        line.set(8, canary.mobile());
        return line;
    }

    private static JsonNode person(Canary canary, boolean reachable) {
        return Json.tree(
                reachable
                        ? Map.of("name", canary.name(), "position", "工程师", "mobile", canary.mobile())
                        : Map.of("name", canary.name(), "position", "工程师"));
    }

    private Answer upload(String path, byte[] workbook) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(flock.next().fileName("名册.xlsx"))
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(workbook);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.US_ASCII));
        return http.call(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Authorization",
                association.enterprise().authorization(),
                "Content-Type",
                "multipart/form-data; boundary=limit",
                "Idempotency-Key",
                Enterprise.newKey());
    }

    private Answer act(String caseNo, String action, Object body) {
        return enterprise.post("/api/v1/establishments/%s/%s".formatted(caseNo, action), body);
    }

    private String member(String memberNo) {
        return association.path("members/" + memberNo);
    }

    private Staff officer(String role) {
        return province.officer(role, TIANHE);
    }

    /** A paper about him, in a file that bears his name. */
    private static byte[] pdf(Canary canary) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Note(" + canary.mobile() + " " + canary.email()
                        + ")>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
