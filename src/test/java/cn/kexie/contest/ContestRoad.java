package cn.kexie.contest;

import static org.awaitility.Awaitility.await;

import cn.kexie.association.Associations;
import cn.kexie.association.NewAssociation;
import cn.kexie.casefile.Authority;
import cn.kexie.support.Answer;
import cn.kexie.support.CreditCodes;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A contest of an enterprise over HTTP, with judges and an office of its own. */
public final class ContestRoad {

    public static final String CONTESTS = "/api/v1/contests";
    public static final String APPROVE = "userTask_approvePlan";
    public static final String ARRANGE = "userTask_arrangeDraw";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Province province;
    private final Enterprise organiser;
    private final List<Staff> judges;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Staff> offices = new HashMap<>();

    public ContestRoad(Province province) {
        this.province = province;
        this.organiser = province.enterprise();
        this.judges = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> province.newcomer("it-j%d-%s".formatted(i, mark)))
                .toList();
    }

    public Enterprise organiser() {
        return organiser;
    }

    public List<Staff> judges() {
        return judges;
    }

    /** Gives the organiser an association and answers its number. */
    public String associationOfOrganiser(Associations associations) {
        LocalDate today = province.today();
        return associations.register(new NewAssociation(
                organiser.name() + "科学技术协会",
                organiser.creditCode(),
                organiser.name(),
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                today,
                today,
                today.plusYears(5).minusDays(1),
                30,
                List.of()));
    }

    /** A plan in order, open from the application's present for so long. */
    @SafeVarargs
    public final ObjectNode plan(Duration window, UnaryOperator<ObjectNode>... changes) {
        OffsetDateTime now = now();
        ObjectNode plan = Json.resource("/contest/plan.json");
        plan.put("title", "五小竞赛" + mark)
                .put("entriesOpen", now.toString())
                .put("entriesClose", now.plus(window).toString());
        judges.forEach(judge -> plan.withArray("judges")
                .addObject()
                .put("name", "专家" + judge.userId())
                .put("userId", judge.userId())
                .put("employerCode", CreditCodes.in("440300")));
        return Json.all(changes).apply(plan);
    }

    public Answer propose(JsonNode plan) {
        return organiser.post(CONTESTS, plan);
    }

    /** Plans a contest and answers its number. */
    public String planned(Duration window) {
        return propose(plan(window)).expect(201).text("contestNo");
    }

    /** Plans a contest and has it approved. */
    public String published(Duration window) {
        String contestNo = planned(window);
        office(contestNo).complete(contestNo, APPROVE, Map.of("decision", "APPROVE"));
        return contestNo;
    }

    /** Who works in the contest's office. */
    public Staff office(String contestNo) {
        return offices.computeIfAbsent(contestNo, no -> province.officer("contest-office", no));
    }

    public JsonNode view(String contestNo) {
        return organiser.get(CONTESTS + "/" + contestNo).expect(200).json();
    }

    public String status(String contestNo) {
        return view(contestNo).path("status").asText();
    }

    public Answer act(String contestNo, String action, Object body) {
        return organiser.post("%s/%s/%s".formatted(CONTESTS, contestNo, action), body);
    }

    public void awaitStatus(String contestNo, ContestStatus status) {
        await().atMost(PATIENCE).until(() -> status(contestNo), status.name()::equals);
    }

    /** The application's present, which a demo clock may have put forward. */
    public OffsetDateTime now() {
        Answer clock = province.administrator().get("/api/v1/admin/clock");
        return clock.status() == 200 ? OffsetDateTime.parse(clock.text("now")) : OffsetDateTime.now();
    }
}
