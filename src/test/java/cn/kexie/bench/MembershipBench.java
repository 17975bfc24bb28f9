package cn.kexie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.roster.SamplePeople;
import cn.kexie.membership.roster.sheet.Workbooks;
import cn.kexie.support.CountedStatements;
import cn.kexie.support.IntegrationTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What 500 single applications and rosters of 5,000 rows cost, over REST and on PostgreSQL, from the POST to the register:
 *
 * <pre>mvn test -Dtest=MembershipBench</pre>
 *
 * {@code -Dbench.applications=500}, {@code -Dbench.clients=8}, {@code -Dbench.rows=5000} and {@code -Dbench.rounds=3}
 * say how many. No test of the build.
 */
@IntegrationTest
class MembershipBench {

    private static final int APPLICATIONS = Integer.getInteger("bench.applications", 500);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final int ROWS = Integer.getInteger("bench.rows", 5_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String EXAMINE = "userTask_examineMaterials";
    private static final String DECIDE = "userTask_decideAdmission";
    private static final String CLEAR = "userTask_decideClearRows";

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private JdbcClient jdbc;

    private final Latencies latencies = new Latencies();

    @Test
    void printsWhatSingleApplicationsCost() throws Exception {
        admit(Math.max(CLIENTS, APPLICATIONS / 5));
        latencies.clear();
        statements.reset();
        long start = System.nanoTime();
        BenchAssociation association = admit(APPLICATIONS);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d applications from POST to card, %d clients: %.1f s, %.1f/s, %.0f statements each%n%s%n",
                APPLICATIONS,
                CLIENTS,
                seconds,
                APPLICATIONS / seconds,
                statements.total() / (double) APPLICATIONS,
                latencies.table());
        assertThat(association.members()).isEqualTo(APPLICATIONS);
        stepByStep();
    }

    /** Statements and write-ahead log of each step, one application at a time. */
    private void stepByStep() throws Exception {
        Measures measures = new Measures(statements, jdbc);
        BenchAssociation association = new BenchAssociation(port, associations);
        for (int person = 0; person < 20; person++) {
            procedure(association, person, measures::of);
        }
        System.out.println(measures.table());
        System.out.println("statements of one application, by how often they were sent:");
        statements.reset();
        procedure(association, 20, MembershipBench::untimed);
        System.out.println(statements.mostFrequent());
    }

    private static <T> T untimed(String request, Callable<T> work) throws Exception {
        return work.call();
    }

    private BenchAssociation admit(int people) throws Exception {
        BenchAssociation association = new BenchAssociation(port, associations);
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Void>> work = IntStream.range(0, people)
                .mapToObj(person -> (Callable<Void>) () -> procedure(association, person, latencies::of))
                .toList();
        for (Future<Void> done : pool.invokeAll(work)) {
            done.get();
        }
        pool.shutdown();
        return association;
    }

    private static Void procedure(BenchAssociation association, int person, Stopwatch stopwatch) throws Exception {
        String caseNo = stopwatch.time("POST member-applications", () -> association.apply(person));
        work(association, caseNo, EXAMINE, "ACCEPT", stopwatch);
        work(association, caseNo, DECIDE, "APPROVE", stopwatch);
        JsonNode documents = stopwatch
                .time("GET case", () -> association.get("/api/v1/cases/" + caseNo))
                .json()
                .path("documents");
        assertThat(documents).hasSize(2);
        String card = documents.get(0).path("href").asText();
        stopwatch.time("GET card (PDF)", () -> association.get(card));
        return null;
    }

    private static void work(
            BenchAssociation association, String caseNo, String task, String decision, Stopwatch stopwatch)
            throws Exception {
        String id = stopwatch.time("GET task", () -> association.task(caseNo, task));
        stopwatch.time("claim", () -> association.claim(id));
        stopwatch.time("submit " + task, () -> association.submit(id, decision));
    }

    @Test
    void printsWhatARosterCosts() throws Exception {
        ObjectNode people = SamplePeople.roster(
                IntStream.range(0, ROWS).mapToObj(SamplePeople::engineer).toArray(ObjectNode[]::new));
        byte[] workbook = Workbooks.roster(ROWS);
        Measures measures = new Measures(statements, jdbc);
        PeakHeap heap = new PeakHeap();
        rosters(people, workbook, measures);
        measures.clear();
        heap.reset();
        for (int round = 0; round < ROUNDS; round++) {
            rosters(people, workbook, measures);
        }
        System.out.printf("rosters of %d rows, medians of %d; %s%n%s%n", ROWS, ROUNDS, heap.told(), measures.table());
    }

    private void rosters(ObjectNode people, byte[] workbook, Measures measures) throws Exception {
        BenchAssociation first = new BenchAssociation(port, associations);
        admitAll(first, measures.of("POST rows as JSON", () -> first.file(people)), measures);
        BenchAssociation second = new BenchAssociation(port, associations);
        admitAll(second, measures.of("POST xlsx", () -> second.upload(workbook)), measures);
    }

    private static void admitAll(BenchAssociation association, String caseNo, Measures measures) throws Exception {
        String task = association.task(caseNo, CLEAR);
        association.claim(task);
        measures.of("admit the clear rows", () -> association.submit(task, "APPROVE"));
        assertThat(association.members()).isEqualTo(ROWS);
    }

    /** Takes the time of one request. */
    private interface Stopwatch {
        <T> T time(String request, Callable<T> work) throws Exception;
    }
}
