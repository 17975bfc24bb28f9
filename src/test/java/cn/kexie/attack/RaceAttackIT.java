package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same thing done twice at the same moment is done once. */
@IntegrationTest
@DisplayName("攻击：抢在同一时刻")
class RaceAttackIT {

    private static final String EXAMINE = "userTask_examineMaterials";
    private static final int AT_ONCE = 6;

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    private Province province;
    private Enterprise enterprise;
    private Staff clerk;

    @BeforeEach
    void meet() {
        province = new Province(port);
        enterprise = province.enterprise();
        clerk = province.officer("acceptance", "440106");
    }

    @Test
    void oneFilingOfMany() {
        var application = enterprise.application("440106");
        assertThat(winners(201, atOnce(AT_ONCE, i -> enterprise.file(application))))
                .isOne();
    }

    @Test
    void oneOfTwoDecisionsOnTheSameTask() {
        String caseNo = filed();
        String task = claimed(caseNo);
        List<Answer> answers = atOnce(2, i -> clerk.submit(task, i == 0 ? Map.of("decision", "ACCEPT") : refusal()));
        assertThat(winners(204, answers)).isOne();
    }

    @Test
    void withdrawnOrDecidedButNotBoth() {
        String caseNo = filed();
        String task = claimed(caseNo);
        List<Answer> answers = atOnce(2, i -> i == 0 ? clerk.submit(task, refusal()) : withdraw(caseNo));
        assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
        assertThat(enterprise.caseOf(caseNo).path("status").asText())
                .isEqualTo(answers.get(0).status() == 204 ? "NOT_ACCEPTED" : "WITHDRAWN");
    }

    @Test
    void withdrawnOnce() {
        String caseNo = filed();
        assertThat(winners(200, atOnce(AT_ONCE, i -> withdraw(caseNo)))).isOne();
    }

    @Test
    void correctedOnce() {
        String caseNo = filed();
        clerk.complete(
                caseNo,
                EXAMINE,
                Map.of(
                        "decision",
                        "CORRECT",
                        "opinion",
                        "地址不全",
                        "correctionItems",
                        List.of("/enterprise/registeredAddress")));
        Map<String, Object> answer = Map.of("changes", Map.of("/enterprise/registeredAddress", "广东省示例路 2 号"));
        assertThat(winners(
                        200,
                        atOnce(
                                AT_ONCE,
                                i -> enterprise.post(
                                        "/api/v1/establishments/%s/corrections".formatted(caseNo), answer))))
                .isOne();
    }

    @Test
    void oneApplicationOfOnePerson() {
        AssociationOfOne association = new AssociationOfOne(province, associations);
        var form = AssociationOfOne.form(Json.put("/mobile", "13700137001"));
        assertThat(winners(201, atOnce(AT_ONCE, i -> association.apply(form)))).isOne();
    }

    @Test
    void oneMemberOfOneApplication() {
        AssociationOfOne association = new AssociationOfOne(province, associations);
        String caseNo = association.filed(AssociationOfOne.form(Json.put("/mobile", "13700137002")));
        association.accept(caseNo);
        Staff secretary = association.secretary();
        String task = secretary.task(caseNo, AssociationOfOne.DECIDE);
        secretary.claim(task).expect(204);
        assertThat(winners(204, atOnce(AT_ONCE, i -> secretary.submit(task, Map.of("decision", "APPROVE")))))
                .isOne();
        assertThat(association
                        .enterprise()
                        .get(association.path("members"))
                        .json()
                        .path("totalElements")
                        .asInt())
                .isOne();
    }

    @Test
    void claimedByOne() {
        String caseNo = filed();
        String task = clerk.task(caseNo, EXAMINE);
        List<Staff> colleagues = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            colleagues.add(province.newcomer("it-race%d-%s".formatted(i, caseNo), "acceptance.440106"));
        }
        assertThat(winners(204, atOnce(4, i -> colleagues.get(i).claim(task)))).isOne();
    }

    private String filed() {
        return enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
    }

    private String claimed(String caseNo) {
        String task = clerk.task(caseNo, EXAMINE);
        clerk.claim(task).expect(204);
        return task;
    }

    private Answer withdraw(String caseNo) {
        return enterprise.post("/api/v1/establishments/%s/withdrawal".formatted(caseNo), Map.of("reason", "不再申请"));
    }

    private static Map<String, String> refusal() {
        return Map.of("decision", "REFUSE", "opinion", "不属于本会受理");
    }

    /** Whoever loses is told so in words, not by an incident. */
    private static long winners(int status, List<Answer> answers) {
        assertThat(answers)
                .filteredOn(answer -> answer.status() != status)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer::toString).isIn(400, 403, 404, 409));
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    interface Attempt {
        Answer make(int number);
    }

    private static List<Answer> atOnce(int times, Attempt attempt) {
        ExecutorService crowd = Executors.newFixedThreadPool(times);
        CyclicBarrier start = new CyclicBarrier(times);
        List<Callable<Answer>> attempts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            attempts.add(() -> {
                start.await();
                return attempt.make(number);
            });
        }
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : crowd.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            crowd.shutdownNow();
        }
    }
}
