package cn.kexie.contest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.entry.form.SampleEntries;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("审查作品的同时取消竞赛：谁也不等谁")
class CancelledWhileDecidedIT {

    private static final int ENTRIES = 6;
    private static final Map<String, String> REASON = Map.of("reason", "经费未落实");

    @LocalServerPort
    private int port;

    @Test
    void endsEveryEntryAndLosesNobodysClick() throws Exception {
        Province province = new Province(port);
        Enterprise applicant = province.enterprise();
        ContestForEntries contest = ContestForEntries.open(province, Map.of());
        List<String> entries = new ArrayList<>();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            String entryNo = contest.entered(applicant, SampleEntries.json(Json.put("/title", "作品" + i)));
            entries.add(entryNo);
            calls.add(i % 3 == 0 ? withdrawal(applicant, entryNo) : decision(contest.office(), entryNo));
        }
        calls.add(() ->
                contest.organiser().post("/api/v1/contests/%s/cancellation".formatted(contest.contestNo()), REASON));

        List<Answer> answers = atOnce(calls);

        assertThat(answers.get(ENTRIES).status()).isEqualTo(200);
        assertThat(answers).noneMatch(answer -> "CONCURRENT_CHANGE".equals(answer.text("code")));
        assertThat(answers.subList(0, ENTRIES)).extracting(Answer::status).isSubsetOf(200, 204, 409);
        for (String entryNo : entries) {
            assertThat(applicant
                            .get("/api/v1/contest-entries/" + entryNo)
                            .expect(200)
                            .text("status"))
                    .isIn("NOT_ADMITTED", "NOT_AWARDED", "WITHDRAWN");
        }
    }

    private static Callable<Answer> withdrawal(Enterprise applicant, String entryNo) {
        return () -> applicant.post("/api/v1/contest-entries/%s/withdrawal".formatted(entryNo), Map.of("reason", "改期"));
    }

    private static Callable<Answer> decision(Staff office, String entryNo) {
        String task = office.task(entryNo, "userTask_examineMaterials");
        office.claim(task).expect(204);
        return () -> office.submit(task, Map.of("decision", "ACCEPT"));
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (Callable<Answer> call : calls) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Answer> done = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
