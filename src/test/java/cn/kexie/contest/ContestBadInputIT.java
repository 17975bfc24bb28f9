package cn.kexie.contest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.scoring.DrawnContest;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import cn.kexie.support.Stored;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries are in {@code ContestEntryIT}, objections in {@code AwardIT}. */
@IntegrationTest
@DisplayName("竞赛的错误输入：逐项指明，什么也不留下")
class ContestBadInputIT {

    private static final Duration DAYS = Duration.ofDays(20);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext application;

    private Province province;

    @BeforeEach
    void meet() {
        province = new Province(port);
    }

    @Test
    void namesWhatIsWrongWithAPlan() {
        ContestRoad road = new ContestRoad(province);
        Map<String, Long> before = Stored.rows(jdbc);

        refused(road, Json.put("/criteria/0/weight", 29), "/criteria WEIGHTS_NOT_100");
        refused(road, Json.put("/criteria/0/weight", 31), "/criteria WEIGHTS_NOT_100");
        refused(road, Json.drop("/criteria/0/name"), "/criteria/0/name REQUIRED");
        refused(road, Json.drop("/criteria/0/weight"), "/criteria/0/weight REQUIRED");
        refused(road, Json.put("/criteria/0/weight", "30"), "/criteria/0/weight WRONG_TYPE");
        refused(road, Json.put("/criteria/0/weight", 30.5), "/criteria/0/weight WRONG_TYPE");
        refused(road, Json.put("/criteria/0/weight", 0), "/criteria/0/weight OUT_OF_RANGE");
        refused(road, Json.put("/criteria", List.of()), "/criteria REQUIRED");
        refused(road, Json.drop("/judges"), "/judges REQUIRED");
        refused(road, Json.put("/judgesPerEntry", 5), "/judges TOO_FEW_JUDGES");

        refused(road, judgesTwice(), "/judges/1/name DUPLICATE");
        refused(
                road,
                plan -> {
                    ((ObjectNode) judgesTwice().apply(plan).at("/judges/1")).remove("employerCode");
                    return plan;
                },
                "/judges/1/name DUPLICATE");

        assertThat(Stored.rows(jdbc)).isEqualTo(before);
    }

    /** The same person with a second account. */
    private static UnaryOperator<ObjectNode> judgesTwice() {
        return plan -> {
            plan.withArray("judges").get(1).fields().forEachRemaining(field -> {
                if (!field.getKey().equals("userId")) {
                    field.setValue(plan.at("/judges/0/" + field.getKey()));
                }
            });
            return plan;
        };
    }

    @SuppressWarnings("unchecked")
    private static void refused(ContestRoad road, UnaryOperator<ObjectNode> change, String fault) {
        road.propose(road.plan(DAYS, change)).isInvalid(fault);
    }

    @Test
    void namesWhatIsWrongWithAScore() {
        DrawnContest contest = drawn();
        Staff judge = contest.judge(0);
        Staff stranger = province.newcomer("it-" + UUID.randomUUID());
        Map<String, Long> before = Stored.rows(jdbc);

        put(judge, contest, 0, score("USE", 101)).isInvalid("/scores/0/score OUT_OF_RANGE");
        put(judge, contest, 0, score("USE", -1)).isInvalid("/scores/0/score OUT_OF_RANGE");
        put(judge, contest, 0, score("USE", 88.5)).isInvalid("/scores/0/score WRONG_TYPE");
        put(judge, contest, 0, score("USE", "88")).isInvalid("/scores/0/score WRONG_TYPE");
        put(judge, contest, 0, score("BEAUTY", 80)).isInvalid("/scores/0/criterion UNKNOWN_CRITERION");
        put(judge, contest, 0, score(null, 80)).isInvalid("/scores/0/criterion REQUIRED");
        put(judge, contest, 0, Map.of("total", 100)).expect(422);
        put(judge, contest, 1, score("USE", 80)).isProblem(404, "UNKNOWN_WORK");
        put(stranger, contest, 0, score("USE", 80)).isProblem(404, "UNKNOWN_CONTEST");

        assertThat(Stored.rows(jdbc)).isEqualTo(before);
    }

    @Test
    void takesOneOfSeveralSubmissionsAtOnce() {
        DrawnContest contest = drawn();
        Staff judge = contest.judge(0);
        for (String criterion : List.of("INNOVATION", "USE", "SPREAD")) {
            put(judge, contest, 0, score(criterion, 80)).expect(200);
        }
        String task = contest.task(0);

        List<Answer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> judge.submit(task, Map.of()))
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409))
                .allSatisfy(answer -> assertThat(answer.text("code")).isIn("TASK_DONE", "CONCURRENT_CHANGE"))
                .allSatisfy(answer -> assertThat(answer.text("message")).containsPattern("\\p{IsHan}"));
        assertThat(jdbc.sql("select count(*) from score_sheet where contest_no = ? and state = 'SUBMITTED'")
                        .param(contest.contestNo())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Judge 0 has work 0, judge 1 work 1. */
    private DrawnContest drawn() {
        return new DrawnContest(application, province)
                .judges(2)
                .work("快换夹具", "小革新")
                .work("自动除尘罩", "小发明")
                .assign(0, 0)
                .assign(1, 1)
                .begin();
    }

    private static Answer put(Staff judge, DrawnContest contest, int work, Map<String, ?> body) {
        return judge.call("PUT", contest.board(work), Json.tree(body).toString());
    }

    private static Map<String, Object> score(String criterion, Object score) {
        Map<String, Object> given = new HashMap<>();
        given.put("criterion", criterion);
        given.put("score", score);
        return Map.of("scores", List.of(given));
    }
}
