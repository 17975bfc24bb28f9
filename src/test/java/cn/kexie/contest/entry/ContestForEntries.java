package cn.kexie.contest.entry;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contest of a new enterprise, planned and approved over REST, that takes entries. */
final class ContestForEntries {

    static final String EXAMINE = "userTask_examineMaterials";

    private final Province province;
    private final Enterprise organiser;
    private final String contestNo;

    private ContestForEntries(Province province, Enterprise organiser, Map<String, Object> plan) {
        this.province = province;
        this.organiser = organiser;
        contestNo = organiser.post("/api/v1/contests", plan).expect(201).text("contestNo");
        office().complete(contestNo, "userTask_approvePlan", Map.of("decision", "APPROVE"));
    }

    /** Open for an hour. */
    static ContestForEntries open(Province province, Map<String, ?> changes) {
        return openFor(province, Duration.ofHours(1), changes);
    }

    static ContestForEntries openFor(Province province, Duration time, Map<String, ?> changes) {
        OffsetDateTime now = now(province);
        Map<String, Object> plan = new HashMap<>();
        plan.put("title", "五小竞赛");
        plan.put("scope", "CROSS_UNIT");
        plan.put("approvalNo", "粤科协〔2026〕1号");
        plan.put("categories", List.of("MINI_RENOVATION", "MINI_INVENTION"));
        plan.put("criteria", List.of(Map.of("code", "NOVELTY", "name", "创新性", "weight", 100)));
        plan.put("entriesOpen", now.minusMinutes(1).toString());
        plan.put("entriesClose", now.plus(time).toString());
        plan.put("judgesPerEntry", 3);
        plan.put("judges", judges(province));
        plan.putAll(changes);
        return new ContestForEntries(province, province.enterprise(), plan);
    }

    private static List<Map<String, String>> judges(Province province) {
        String run = UUID.randomUUID().toString();
        return IntStream.rangeClosed(1, 3)
                .mapToObj(i -> province.newcomer("it-judge" + i + "-" + run))
                .map(judge -> Map.of("name", "专家" + judge.userId(), "userId", judge.userId()))
                .toList();
    }

    private static OffsetDateTime now(Province province) {
        Answer clock = province.administrator().get("/api/v1/admin/clock");
        return clock.status() == 200 ? OffsetDateTime.parse(clock.text("now")) : OffsetDateTime.now();
    }

    String contestNo() {
        return contestNo;
    }

    Enterprise organiser() {
        return organiser;
    }

    Staff office() {
        return province.officer("contest-office", contestNo);
    }

    String path(String rest) {
        return "/api/v1/contests/%s/%s".formatted(contestNo, rest);
    }

    Answer enter(Enterprise applicant, JsonNode form) {
        return applicant.post(path("entries"), form);
    }

    String entered(Enterprise applicant, JsonNode form) {
        return enter(applicant, form).expect(201).text("caseNo");
    }

    void accept(String entryNo) {
        office().complete(entryNo, EXAMINE, Map.of("decision", "ACCEPT"));
    }

    /** The window is over, though no timer has fired. */
    void overrun(JdbcClient jdbc) {
        jdbc.sql("update contest set entries_close = entries_open + interval '1 second' where contest_no = ?")
                .param(contestNo)
                .update();
    }

    String status() {
        return organiser
                .get("/api/v1/contests/" + contestNo)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }
}
