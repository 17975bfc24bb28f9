package cn.kexie.attack;

import static org.awaitility.Awaitility.await;

import cn.kexie.association.Associations;
import cn.kexie.contest.ContestRoad;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.entry.form.SampleEntries;
import cn.kexie.matter.StationRoad;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/**
 * One case of every kind in every state the matrix speaks of, walked there over HTTP by people who stand in no column of
 * it. What a row calls {@code {组建}} in the state 在办 is the value named 组建·在办, or else 组建.
 */
final class MatrixWorld {

    static final String BODY = "440106";
    static final String OTHER_BODY = "440305";
    static final String FEDERATION = "440100-federation";

    /** The one kind of matter that stands for all: they go through the same doors. */
    static final String MATTER = "society-station";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EXAMINE = AssociationOfOne.EXAMINE;

    private final Province province;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Enterprise> owners = new HashMap<>();
    private final Map<String, JsonNode> bodies = new ConcurrentHashMap<>();
    private int titles;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    final AssociationOfOne association;
    final AssociationOfOne otherAssociation;
    final ContestRoad road;
    final ContestRoad otherRoad;
    final List<Staff> committee;
    final Enterprise entrant;

    /** Numbers of the contests that are held by the organiser of the matrix. */
    final List<String> contests = new ArrayList<>();

    String otherContest;
    Staff judgeOfWork;
    Staff judgeOfOthers;
    Staff judgeElsewhere;

    private MatrixWorld(Province province, Associations associations, RuntimeService runtime, ManagementService jobs) {
        this.province = province;
        this.runtime = runtime;
        this.jobs = jobs;
        association = new AssociationOfOne(province, associations);
        otherAssociation = new AssociationOfOne(province, associations);
        committee = association.committee(3);
        road = new ContestRoad(province);
        otherRoad = new ContestRoad(province);
        entrant = province.enterprise();
    }

    static MatrixWorld built(
            Province province, Associations associations, RuntimeService runtime, ManagementService jobs) {
        MatrixWorld world = new MatrixWorld(province, associations, runtime, jobs);
        world.establishments();
        world.members(associations);
        world.contests();
        world.matters();
        return world;
    }

    /** What a name means in a state. */
    String value(String name, String state) {
        String value = values.getOrDefault(name + "·" + state, values.get(name));
        if (value == null) {
            throw new IllegalArgumentException("矩阵里的 {%s} 在状态“%s”没有对应的数据".formatted(name, state));
        }
        return value;
    }

    /** Whose that is. */
    Enterprise owner(String name, String state) {
        return owners.getOrDefault(name + "·" + state, owners.get(name));
    }

    boolean knows(String name, String state) {
        return values.containsKey(name + "·" + state) || values.containsKey(name);
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    void put(String name, String value, Enterprise owner) {
        values.put(name, value);
        owners.put(name, owner);
    }

    String mark() {
        return mark;
    }

    // ---- 组建

    private void establishments() {
        establishment("受理前");
        examined(establishment("补正中"), correction("CHARTER_DRAFT"));
        examined(establishment("在办"), Map.of("decision", "ACCEPT"));
        String decided = establishment("待审批");
        reviewed(decided);
        String approved = establishment("待会议");
        reviewed(approved);
        approve(approved);
        String reported = establishment("待备案");
        reviewed(reported);
        approve(reported);
        report("待备案", reported);
        String filed = establishment("已办结");
        reviewed(filed);
        approve(filed);
        report("已办结", filed);
        officer("review").complete(filed, "userTask_reviewFiling", Map.of("decision", "ACCEPT"));
        String withdrawn = establishment("已撤回");
        owner("组建", "已撤回")
                .post("/api/v1/establishments/" + withdrawn + "/withdrawal", Map.of("reason", "暂不组建"))
                .expect(200);
        document("组建·已办结", filed);
        Enterprise stateOwned = province.enterprise();
        ObjectNode application = stateOwned.application(BODY);
        ((ObjectNode) application.get("enterprise")).put("ownershipType", "SOE");
        String caseNo = stateOwned.file(application).expect(201).text("caseNo");
        put("组建·国有", caseNo, stateOwned);
        examined(caseNo, Map.of("decision", "ACCEPT"));
    }

    private String establishment(String state) {
        Enterprise enterprise = province.enterprise();
        String caseNo =
                enterprise.file(enterprise.application(BODY)).expect(201).text("caseNo");
        put("组建·" + state, caseNo, enterprise);
        put("材料·" + state, enterprise.attachment(), enterprise);
        return caseNo;
    }

    private void examined(String caseNo, Map<String, ?> answers) {
        officer("acceptance").complete(caseNo, EXAMINE, answers);
    }

    private void reviewed(String caseNo) {
        examined(caseNo, Map.of("decision", "ACCEPT"));
        province.officer("co-opinion", FEDERATION)
                .complete(caseNo, "userTask_giveOpinion", Map.of("decision", "AGREE"));
        officer("review")
                .complete(caseNo, "userTask_reviewApplication", Map.of("decision", "APPROVE", "opinion", "拟同意"));
    }

    private void approve(String caseNo) {
        officer("leader").complete(caseNo, "userTask_decideApplication", Map.of("decision", "APPROVE"));
    }

    private void report(String state, String caseNo) {
        owner("组建", state)
                .post("/api/v1/establishments/" + caseNo + "/founding-meeting", meeting(owner("组建", state)))
                .expect(200);
    }

    ObjectNode meeting(Enterprise enterprise) {
        String today = province.today().toString();
        return Json.resource("/establishment/founding-meeting.json")
                .put("meetingDate", today)
                .put("termStart", today)
                .put("minutesAttachmentId", enterprise.attachment())
                .put("charterAttachmentId", enterprise.attachment());
    }

    private Staff officer(String role) {
        return province.officer(role, BODY);
    }

    private static Map<String, ?> correction(String item) {
        return Map.of("decision", "CORRECT", "opinion", "请按清单补正", "correctionItems", List.of(item));
    }

    private void document(String name, String caseNo) {
        JsonNode document = province.administrator()
                .get("/api/v1/cases/" + caseNo + "/documents")
                .expect(200)
                .items()
                .get(0);
        put((name.startsWith("入会") ? "入会文书" : "文书"), document.path("documentId").asText(), owners.get(name));
        put("核验码", document.path("verificationCode").asText());
    }

    // ---- 会员

    private void members(Associations associations) {
        Enterprise enterprise = association.enterprise();
        put("科协", association.associationNo(), enterprise);
        put("他科协", otherAssociation.associationNo());
        AssociationOfOne cancelled = new AssociationOfOne(province, associations);
        put("科协·已注销", cancelled.associationNo(), cancelled.enterprise());
        put("会员", association.admitted(person(1)), enterprise);
        put("会员·除名中", association.admitted(person(2)), enterprise);
        put("会员·转会中", association.admitted(person(3)), enterprise);
        put("会员·已退会", association.admitted(person(4)), enterprise);
        put("会员·暂停", association.admitted(person(5)), enterprise);
        put("会员·已注销", cancelled.admitted(person(6)), cancelled.enterprise());
        association
                .secretary()
                .post(member("已退会") + "/withdrawal", Map.of("reason", "本人申请"))
                .expect(200);
        association
                .secretary()
                .post(member("暂停") + "/suspension", Map.of("reason", "外派"))
                .expect(200);
        province.administrator()
                .post("/api/v1/admin/associations/%s/cancellation".formatted(cancelled.associationNo()), Map.of())
                .expect(200);
        applications();
        Answer removal = association.secretary().post(member("除名中") + "/removal", Map.of("reason", "严重违反章程"));
        put("除名", removal.expect(201).text("caseNo"), enterprise);
        Answer transfer = enterprise.post(
                member("转会中") + "/transfer",
                Map.of("toAssociationNo", otherAssociation.associationNo(), "reason", "调往另一企业"));
        put("转会", transfer.expect(201).text("caseNo"), enterprise);
        roster("在办");
        Enterprise owner = roster("已撤回");
        owner.post("/api/v1/member-rosters/" + value("名册", "已撤回") + "/withdrawal", Map.of("reason", "重新整理"))
                .expect(200);
        Answer term = association
                .secretary()
                .post(
                        association.path("members/reconfirmation"),
                        Map.of("termEnd", province.today().plusYears(5).toString()));
        put("换届", term.expect(201).text("caseNo"), enterprise);
    }

    private void applications() {
        application("受理前", person(11));
        association.secretary().complete(application("补正中", person(12)), EXAMINE, correction("/birthMonth"));
        association.accept(application("在办", person(13)));
        association.accept(application("表决中", unclear(14)));
        put("入会·已办结", application("已办结", person(15)), association.enterprise());
        association.accept(value("入会", "已办结"));
        decide("已办结", Map.of("decision", "APPROVE"));
        document("入会·已办结", value("入会", "已办结"));
        association.accept(application("不予入会", person(16)));
        decide("不予入会", Map.of("decision", "REJECT", "opinion", "材料不实"));
        association.accept(application("复核中", person(17)));
        decide("复核中", Map.of("decision", "REJECT", "opinion", "材料不实"));
        association.act(value("入会", "复核中"), "appeal", Map.of("reason", "材料已核实")).expect(200);
        association
                .act(application("已撤回", person(18)), "withdrawal", Map.of("reason", "个人原因"))
                .expect(200);
    }

    private String application(String state, ObjectNode form) {
        String caseNo = association.filed(form);
        put("入会·" + state, caseNo, association.enterprise());
        return caseNo;
    }

    private void decide(String state, Map<String, ?> decision) {
        association.secretary().complete(value("入会", state), AssociationOfOne.DECIDE, decision);
    }

    private String member(String state) {
        return association.path("members/" + value("会员", state));
    }

    static ObjectNode person(int i) {
        return AssociationOfOne.form(form -> form.put("name", "样例人" + i).put("mobile", "1390013%04d".formatted(i)));
    }

    private static ObjectNode unclear(int i) {
        ObjectNode form = person(i);
        form.remove("professionalTitle");
        return form.put("postCategory", "MARKET");
    }

    private Enterprise roster(String state) {
        ObjectNode roster = roster(state.equals("在办") ? 21 : 31);
        String caseNo = association
                .enterprise()
                .post(association.path("member-rosters"), roster)
                .expect(201)
                .text("caseNo");
        put("名册·" + state, caseNo, association.enterprise());
        return association.enterprise();
    }

    private static ObjectNode roster(int first) {
        ObjectNode roster = Json.tree(Map.of("rows", List.of())).deepCopy();
        for (ObjectNode person : List.of(person(first), unclear(first + 1))) {
            person.remove("materials");
            roster.withArray("rows").add(person);
        }
        return roster;
    }

    // ---- 竞赛

    private void contests() {
        contest("方案", road, false);
        String open = contest("申报中", road, true);
        entry("受理前", open, entrant);
        String admitted = entry("已受理", open, entrant);
        road.office(open).complete(admitted, EXAMINE, Map.of("decision", "ACCEPT"));
        road.office(open).complete(entry("补正中", open, entrant), EXAMINE, correction("/title"));
        entrant.post("/api/v1/contest-entries/" + entry("已撤回", open, entrant) + "/withdrawal", Map.of("reason", "另行申报"))
                .expect(200);
        String cancelled = contest("已取消", road, true);
        road.act(cancelled, "cancellation", Map.of("reason", "条件不具备")).expect(200);
        closed(contest("已截止", road, true), "已截止", road);
        judged("评审中");
        submitted(judged("已排名"));
        submitted(judged("公示中"));
        publish(value("竞赛", "公示中"));
        elsewhere();
        put("专家序号", "1");
    }

    private String contest(String state, ContestRoad of, boolean approved) {
        ObjectNode plan = of.plan(
                Duration.ofDays(2),
                Json.put("/title", "矩阵竞赛" + state + mark),
                Json.put("/blinded", true),
                Json.put("/awards/0", award("一等奖")),
                Json.put("/awards/1", award("二等奖")));
        String contestNo = of.propose(plan).expect(201).text("contestNo");
        if (approved) {
            of.office(contestNo).complete(contestNo, ContestRoad.APPROVE, Map.of("decision", "APPROVE"));
            of.awaitStatus(contestNo, ContestStatus.OPEN);
        }
        if (of == road) {
            put("竞赛·" + state, contestNo, of.organiser());
            contests.add(contestNo);
        }
        return contestNo;
    }

    private static Map<String, Object> award(String grade) {
        return Map.of("grade", grade, "share", 0.3, "floor", 10);
    }

    ObjectNode entryForm(String title, Enterprise applicant) {
        return SampleEntries.json(
                Json.put("/title", title),
                Json.put("/category", "MINI_DESIGN"),
                Json.put("/applicantUnit", "申报单位" + mark),
                Json.put("/members/0/name", "完成人甲" + mark),
                Json.put("/members/1/name", "完成人乙" + mark),
                Json.put("/startDate", road.now().minusMonths(20).toLocalDate().toString()),
                Json.put("/endDate", road.now().minusMonths(5).toLocalDate().toString()),
                Json.put(
                        "/appliedSince", road.now().minusMonths(4).toLocalDate().toString()),
                Json.put("/materials/0", Map.of("item", "WORK_REPORT", "attachmentId", applicant.attachment())));
    }

    private String entry(String state, String contestNo, Enterprise applicant) {
        String entryNo = applicant
                .post(
                        "/api/v1/contests/" + contestNo + "/entries",
                        entryForm("矩阵作品%s%d%s".formatted(state, titles++, mark), applicant))
                .expect(201)
                .text("caseNo");
        put("作品·" + state, entryNo, applicant);
        return entryNo;
    }

    private List<String> closed(String contestNo, String state, ContestRoad of) {
        List<String> entryNos = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String entryNo = entry(state, contestNo, entrant);
            of.office(contestNo).complete(entryNo, EXAMINE, Map.of("decision", "ACCEPT"));
            entryNos.add(entryNo);
        }
        fire(contestNo, "event_entriesClose");
        of.awaitStatus(contestNo, ContestStatus.CLOSED);
        await().atMost(PATIENCE).until(() -> has(of.office(contestNo), contestNo, ContestRoad.ARRANGE));
        return entryNos;
    }

    /** A contest whose judges have scored what is on their boards, and said so in words of their own. */
    private String judged(String state) {
        String contestNo = contest(state, road, true);
        List<String> entryNos = closed(contestNo, state, road);
        road.office(contestNo).complete(contestNo, ContestRoad.ARRANGE, Map.of("decision", "DRAW"));
        road.judges().forEach(judge -> score(judge, contestNo));
        choose(contestNo, entryNos, state);
        return contestNo;
    }

    private void score(Staff judge, String contestNo) {
        int number = road.judges().indexOf(judge) + 1;
        for (JsonNode work : board(judge, contestNo)) {
            List<Map<String, Object>> scores = List.of("NOVELTY", "USE", "BENEFIT").stream()
                    .map(criterion -> Map.<String, Object>of(
                            "criterion", criterion, "score", 60 + 7 * number, "comment", comment(judge)))
                    .toList();
            judge.call(
                            "PUT",
                            "/api/v1/contests/%s/board/%s"
                                    .formatted(contestNo, work.path("entryNo").asText()),
                            Json.text(Map.of("scores", scores, "comment", comment(judge))))
                    .expect(200);
        }
    }

    static String comment(Staff judge) {
        return "评语出自" + judge.userId();
    }

    static List<JsonNode> board(Staff judge, String contestNo) {
        return judge.get("/api/v1/contests/" + contestNo + "/board").expect(200).items();
    }

    /** A work that the first judge has and the one in the second column has not. */
    private void choose(String contestNo, List<String> entryNos, String state) {
        for (Staff without : road.judges()) {
            List<String> his = board(without, contestNo).stream()
                    .map(work -> work.path("entryNo").asText())
                    .toList();
            for (String entryNo : entryNos) {
                boolean suits = !his.contains(entryNo)
                        && (judgeOfOthers == null || judgeOfOthers == without)
                        && without != road.judges().get(0);
                if (suits && boardOf(road.judges().get(0), contestNo).contains(entryNo)) {
                    judgeOfWork = road.judges().get(0);
                    judgeOfOthers = without;
                    put("作品·" + state, entryNo, entrant);
                    return;
                }
            }
        }
        if (judgeOfOthers == null) {
            throw new IllegalStateException("抽取的结果里没有合适的作品");
        }
    }

    static List<String> boardOf(Staff judge, String contestNo) {
        return board(judge, contestNo).stream()
                .map(work -> work.path("entryNo").asText())
                .toList();
    }

    private void submitted(String contestNo) {
        for (Staff judge : road.judges()) {
            judge.post("/api/v1/contests/" + contestNo + "/board/commitment", Map.of());
            judge.submit(judge.task(contestNo, "userTask_scoreEntries"), Map.of())
                    .expect(204);
        }
        road.awaitStatus(contestNo, ContestStatus.RANKED);
        await().atMost(PATIENCE).until(() -> has(road.office(contestNo), contestNo, "userTask_reviewRanking"));
    }

    private void publish(String contestNo) {
        List<Staff> voters = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> province.account("committee" + i))
                .toList();
        road.office(contestNo).complete(contestNo, "userTask_reviewRanking", Map.of("decision", "CONFIRM"));
        await().atMost(PATIENCE).until(() -> {
            voters.stream()
                    .filter(voter -> has(voter, contestNo, "userTask_castBallot"))
                    .forEach(voter ->
                            voter.submit(voter.task(contestNo, "userTask_castBallot"), Map.of("decision", "FOR")));
            return road.status(contestNo).equals("PUBLICITY");
        });
        List<String> awarded =
                road.organiser().get("/api/v1/contests/" + contestNo + "/results").expect(200).items().stream()
                        .filter(line -> !line.path("grade").isNull())
                        .map(line -> line.path("caseNo").asText())
                        .toList();
        put("公示作品", awarded.get(1));
        Map<String, Object> objection = Map.of(
                "caseNo", awarded.get(0),
                "name", "异议人",
                "mobile", "13800138000",
                "matter", "ORIGINALITY",
                "reason", "核心机构与 2020 年公开的方案相同，附比对。");
        Answer filed = road.organiser().post("/api/v1/contests/" + contestNo + "/objections", objection);
        put("异议", filed.expect(201).text("objectionNo"), road.organiser());
    }

    private void elsewhere() {
        for (String state : List.of("方案", "申报中", "已取消")) {
            put("作品·" + state, value("作品", "已受理"), entrant);
        }
        otherContest = contest("他处", otherRoad, true);
        closed(otherContest, "他处", otherRoad);
        otherRoad.office(otherContest).complete(otherContest, ContestRoad.ARRANGE, Map.of("decision", "DRAW"));
        judgeElsewhere = otherRoad.judges().get(0);
        put("他竞赛", otherContest);
        put("他作品", boardOf(judgeElsewhere, otherContest).get(0));
    }

    // ---- 事项：一种代表全部，都走同样的接口

    private void matters() {
        put("事项", MATTER);
        put("后续材料", "summary");
        station("在办").accepted();
        StationRoad corrected = station("补正中").done("acceptance", BODY, EXAMINE, correction("AGREEMENT"));
        put("协议", corrected.enterprise().attachment());
        station("不予认定")
                .accepted()
                .done(
                        "recommend",
                        BODY,
                        "userTask_recommendStation",
                        Map.of("decision", "NOT_RECOMMEND", "opinion", "场所与申报不符", "visited", "NO"));
    }

    private StationRoad station(String state) {
        StationRoad station = StationRoad.filed(province);
        put("服务站·" + state, station.caseNo(), station.enterprise());
        return station;
    }

    /** Lets the timer of this event fire before its time: the clock is everybody's. */
    private void fire(String caseNo, String event) {
        await().atMost(PATIENCE).until(() -> {
            List<Job> timers = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
                    .flatMap(instance ->
                            jobs.createJobQuery().processInstanceId(instance.getId()).activityId(event).list().stream())
                    .toList();
            timers.forEach(timer -> jobs.executeJob(timer.getId()));
            return timers.size() == 1;
        });
    }

    private static boolean has(Staff person, String caseNo, String task) {
        return person.tasks(caseNo).stream()
                .anyMatch(open -> open.path("taskDefinitionKey").asText().equals(task));
    }

    /** Forms too long for the file of bodies, in order, for enterprises that have not sent them yet. */
    JsonNode body(String name) {
        return bodies.computeIfAbsent(name, form -> switch (form) {
            case "组建申请" -> entrant.application(BODY);
            case "成立大会" -> meeting(owner("组建", "待会议"));
            case "入会申请" -> person(90);
            case "名册" -> roster(91);
            case "服务站申请" -> StationRoad.application(province, entrant);
            case "竞赛方案" -> road.plan(Duration.ofDays(2), Json.put("/title", "矩阵方案" + mark));
            case "参赛作品" -> entryForm("矩阵作品" + mark, entrant).without("materials");
            case "" -> Json.tree(Map.of());
            default -> throw new IllegalArgumentException("矩阵里没有内容“%s”".formatted(form));
        });
    }
}
