package cn.kexie.casefile;

import static cn.kexie.casefile.CasefileFixture.enterprise;
import static cn.kexie.casefile.CasefileFixture.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.IntegrationTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CaseConcurrencyIT {

    @Autowired
    private Cases cases;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void leavesOneCaseOfTenIdenticalFilings() throws Exception {
        Applicant applicant = enterprise();

        List<Object> answers = atOnce(10, () -> open(parcel(applicant)));

        List<Object> opened = answers.stream().filter(String.class::isInstance).toList();
        List<Refusal> refused = answers.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .toList();
        assertThat(opened).hasSize(1);
        assertThat(refused).hasSize(9).allSatisfy(refusal -> {
            assertThat(refusal.code()).isEqualTo("CASE_ALREADY_OPEN");
            assertThat(refusal.properties()).containsEntry("caseNo", opened.get(0));
        });
        assertThat(cases.openCaseOf("parcel", applicant.unifiedSocialCreditCode()))
                .map(CaseFile::caseNo)
                .contains(CaseNo.of((String) opened.get(0)));
    }

    @Test
    void namesTheOpenCaseToAFilingInsideALargerTransaction() {
        Applicant applicant = enterprise();
        String first = cases.open(parcel(applicant)).value();

        Object refusal = transaction.execute(tx -> {
            tx.setRollbackOnly();
            return open(parcel(applicant));
        });

        assertThat(((Refusal) refusal).properties()).containsEntry("caseNo", first);
    }

    /** A transaction reads what it has written once; that has to be what everybody else will read. */
    @Test
    void remembersACaseAsItsRowSaysIt() {
        CaseFile remembered = transaction.execute(tx -> {
            String caseNo = cases.open(parcel(enterprise())).value();
            cases.conclude(CaseNo.of(caseNo), Map.of("day", LocalDate.of(2026, 5, 20), "weight", 3, "reason", "示例理由"));
            cases.accepted(CaseNo.of(caseNo));
            cases.step(CaseNo.of(caseNo), "等待派送");
            return cases.get(CaseNo.of(caseNo));
        });

        assertThat(remembered.result()).containsEntry("day", "2026-05-20");
        assertThat(cases.get(remembered.caseNo())).isEqualTo(remembered);
        transaction.executeWithoutResult(tx -> {
            cases.lock(remembered.caseNo());
            cases.concludeAll(Map.of(remembered.caseNo(), Map.of("weight", 4)));
            assertThat(cases.get(remembered.caseNo()).result()).containsEntry("weight", 4);
        });
    }

    @Test
    void numbersFiftyFilingsAtOnceDifferently() throws Exception {
        List<Object> numbers = atOnce(
                50,
                () -> cases.open(
                        new NewCase("parcel", "NUM", ParcelStatus.SENT, enterprise(), CasefileFixture.TIANHE)));

        assertThat(new HashSet<>(numbers))
                .hasSize(50)
                .allSatisfy(number -> assertThat(number.toString()).matches("NUM-\\d{4}-\\d{6}"));
    }

    @Test
    void letsOneOfManyContradictoryMovesThrough() throws Exception {
        String caseNo = cases.open(parcel(enterprise())).value();

        List<Object> answers = atOnce(8, () -> move(caseNo, ParcelStatus.DELIVERED));

        assertThat(answers).filteredOn("moved"::equals).hasSize(1);
        assertThat(answers).filteredOn("WRONG_STATE"::equals).hasSize(7);
        assertThat(cases.get(CaseNo.of(caseNo)).version()).isEqualTo(2);
    }

    @Test
    void losesNoFindingOfConcurrentConclusions() throws Exception {
        String caseNo = cases.open(parcel(enterprise())).value();
        List<Callable<Object>> conclusions = IntStream.range(0, 8)
                .<Callable<Object>>mapToObj(i -> () -> {
                    cases.conclude(CaseNo.of(caseNo), Map.of("finding" + i, i));
                    return i;
                })
                .toList();

        atOnce(conclusions);

        assertThat(cases.get(CaseNo.of(caseNo)).result()).hasSize(8).containsEntry("finding7", 7);
    }

    private Object open(NewCase newCase) {
        try {
            return cases.open(newCase).value();
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private Object move(String caseNo, ParcelStatus next) {
        try {
            cases.move(CaseNo.of(caseNo), next);
            return "moved";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static List<Object> atOnce(int times, Callable<Object> call) throws Exception {
        return atOnce(Collections.nCopies(times, call));
    }

    private static List<Object> atOnce(List<Callable<Object>> calls) throws Exception {
        CyclicBarrier together = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> call : calls) {
                running.add(threads.submit(() -> {
                    together.await();
                    return call.call();
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
