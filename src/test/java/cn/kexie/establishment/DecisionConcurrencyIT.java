package cn.kexie.establishment;

import static cn.kexie.establishment.EstablishmentRoad.DECIDE;
import static cn.kexie.establishment.EstablishmentRoad.EXAMINE;
import static cn.kexie.establishment.EstablishmentRoad.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers, duplicates and double decisions when many act at the same moment. */
@IntegrationTest
class DecisionConcurrencyIT {

    /** 连州市: no other test has a case there, so its numbers begin with 1. */
    private static final String LIANZHOU = "441882";

    private static final int DECISIONS = 50;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private ExecutorService crowd;

    @BeforeEach
    void meet() {
        province = new Province(port);
        crowd = Executors.newFixedThreadPool(DECISIONS);
    }

    @AfterEach
    void disperse() {
        crowd.shutdownNow();
    }

    @Test
    void numbersFiftyApprovalsAtOnceWithoutAGap() {
        List<EstablishmentRoad> roads = inParallel(8, this::readyForDecision);
        Staff leader = province.officer("leader", LIANZHOU);
        List<String> tasks =
                roads.stream().map(road -> leader.task(road.caseNo(), DECIDE)).toList();

        List<Answer> answers = atOnce(tasks.stream()
                .<Callable<Answer>>map(task -> () -> leader.submit(task, Map.of("decision", "APPROVE")))
                .toList());

        assertThat(answers).allSatisfy(answer -> answer.expect(204));
        String series = "清连州科协〔%d〕".formatted(province.today().getYear());
        assertThat(roads.stream()
                        .map(road -> road.document("APPROVAL").path("number").asText()))
                .extracting(number -> number.substring(number.indexOf('〔')))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, DECISIONS)
                        .mapToObj(serial -> series.substring(series.indexOf('〔')) + serial + "号")
                        .toList());
    }

    private EstablishmentRoad readyForDecision() {
        return EstablishmentRoad.filed(province, LIANZHOU, FOREIGN).accepted().reviewed();
    }

    private List<EstablishmentRoad> inParallel(int threads, Callable<EstablishmentRoad> walk) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return pool.invokeAll(Collections.nCopies(DECISIONS, walk)).stream()
                    .map(DecisionConcurrencyIT::result)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    @RepeatedTest(3)
    void recordsOneOfTwoDecisionsOnTheSameTask() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, "440106", FOREIGN);
        Staff one = clerk();
        Staff other = clerk();
        String task = one.task(road.caseNo(), EXAMINE);

        List<Answer> answers = atOnce(List.of(
                () -> one.submit(task, Map.of("decision", "ACCEPT")),
                () -> other.submit(task, Map.of("decision", "REFUSE", "opinion", "材料不属于本会受理"))));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(403, 404, 409);
            assertThat(answer.text("message")).matches("(?s).*\\p{IsHan}.*");
        });
        boolean accepted = answers.get(0).status() == 204;
        assertThat(road.status()).isEqualTo(accepted ? "ACCEPTED" : "NOT_ACCEPTED");
        assertThat(count("case_opinion", road.caseNo())).isOne();
        assertThat(count("official_document", road.caseNo())).isOne();
    }

    @RepeatedTest(3)
    void letsOneOfTwoClaim() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, "440106", FOREIGN);
        Staff one = clerk();
        Staff other = clerk();
        String task = one.task(road.caseNo(), EXAMINE);
        List<Answer> answers = atOnce(List.of(() -> one.claim(task), () -> other.claim(task)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void opensOneCaseForTenIdenticalRequests() {
        Enterprise enterprise = province.enterprise();
        String body = enterprise.application("440106").toString();
        String key = Enterprise.newKey();
        List<Answer> answers = atOnce(tenTimes(() -> enterprise.post("/api/v1/establishments", body, key)));
        assertThat(answers).extracting(Answer::status).contains(201).containsOnly(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.text("caseNo"))
                        .distinct())
                .hasSize(1);
        assertThat(casesOf(enterprise)).isOne();
    }

    @Test
    void opensOneCaseForTenFilingsUnderDifferentKeys() {
        Enterprise enterprise = province.enterprise();
        String body = enterprise.application("440106").toString();
        List<Answer> answers =
                atOnce(tenTimes(() -> enterprise.post("/api/v1/establishments", body, Enterprise.newKey())));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        String caseNo = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .text("caseNo");
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(
                                answer.isProblem(409, "CASE_ALREADY_OPEN").text("caseNo"))
                        .isEqualTo(caseNo));
        assertThat(casesOf(enterprise)).isOne();
    }

    @Test
    void endsInOneStateWhenApprovalMeetsWithdrawal() {
        EstablishmentRoad road =
                EstablishmentRoad.filed(province, "440106", FOREIGN).accepted().reviewed();
        Staff leader = road.officer("leader");
        String task = leader.task(road.caseNo(), DECIDE);
        List<Answer> answers = atOnce(List.of(
                () -> leader.submit(task, Map.of("decision", "APPROVE")),
                () -> road.act("withdrawal", Map.of("reason", "不办了"))));
        assertThat(answers)
                .extracting(Answer::status)
                .allSatisfy(status -> assertThat(status).isIn(200, 204, 404, 409));
        if (answers.get(1).status() == 200) {
            assertThat(road.status()).isEqualTo("WITHDRAWN");
            assertThat(province.administrator().tasks(road.caseNo())).isEmpty();
        } else {
            assertThat(road.status()).isEqualTo("APPROVED");
            road.act("withdrawal", Map.of("reason", "不办了")).expect(200);
        }
    }

    private Staff clerk() {
        return province.newcomer("clerk-" + UUID.randomUUID(), "acceptance.440106");
    }

    private long count(String table, String caseNo) {
        return jdbc.sql("select count(*) from kexie." + table + " where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private int casesOf(Enterprise enterprise) {
        return enterprise
                .get("/api/v1/cases")
                .expect(200)
                .json()
                .path("totalElements")
                .asInt();
    }

    private static List<Callable<Answer>> tenTimes(Callable<Answer> call) {
        return Collections.nCopies(10, call);
    }

    private List<Answer> atOnce(List<Callable<Answer>> calls) {
        try {
            return crowd.invokeAll(calls).stream()
                    .map(DecisionConcurrencyIT::result)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
