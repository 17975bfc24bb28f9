package cn.kexie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.ranking.ContestOnFile;
import cn.kexie.contest.ranking.EntryRanking;
import cn.kexie.contest.ranking.RankingPictures;
import cn.kexie.contest.ranking.ResultSheets;
import cn.kexie.contest.ranking.Results;
import cn.kexie.contest.ranking.SampleRules;
import cn.kexie.contest.ranking.StageAssessment;
import cn.kexie.contest.ranking.replay.Replayed;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.support.IntegrationTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a large contest costs from its sheets to the recomputed result, on PostgreSQL:
 *
 * <pre>mvn test -Dtest=ContestBench</pre>
 *
 * {@code -Dbench.works=10000}, {@code -Dbench.judges=200} and {@code -Dbench.panel=5} say how large; set them in
 * {@code -DargLine}. No test of the build.
 */
@IntegrationTest
class ContestBench {

    private static final int WORKS = Integer.getInteger("bench.works", 10_000);
    private static final int JUDGES = Integer.getInteger("bench.judges", 200);
    private static final int PANEL = Integer.getInteger("bench.panel", 5);
    private static final int PAGE = 200;
    private static final StaffPrincipal ADMINISTRATOR = new StaffPrincipal("admin", Set.of("camunda-admin"));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private StageAssessment assessment;

    @Autowired
    private EntryRanking ranking;

    @Autowired
    private Results results;

    @Autowired
    private ResultSheets sheets;

    @Autowired
    private RankingPictures pictures;

    @TempDir
    private Path directory;

    private String threadName;

    @TestConfiguration
    static class Counting {

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }
    }

    @BeforeEach
    void beCounted() {
        threadName = Thread.currentThread().getName();
        Thread.currentThread().setName(CountedStatements.BENCH);
    }

    @AfterEach
    void beNobody() {
        Thread.currentThread().setName(threadName);
    }

    @Test
    void printsWhatALargeContestCosts() throws Exception {
        run(Math.max(100, WORKS / 10), new Measures(statements, jdbc));
        Measures measures = new Measures(statements, jdbc);
        run(WORKS, measures);
        System.out.printf("%d works, %d judges, %d per work%n%s", WORKS, JUDGES, PANEL, measures.table());
    }

    private void run(int works, Measures measures) throws Exception {
        ContestOnFile contest = measures.of(
                "set up: judged works by SQL",
                () -> ContestOnFile.large(jdbc, json, SampleRules.oneStage(), works, JUDGES, PANEL));
        jdbc.sql("analyze").update();
        String contestNo = contest.contestNo();
        measures.of("assess the round", () -> assessment.assess(contestNo, false));
        measures.of("rank and propose awards", () -> {
            ranking.rank(contestNo);
            return null;
        });
        assertThat(ranking.current(contestNo)).hasSize(works);
        measures.of("rank again", () -> ranking.rankAgain(contestNo, "异议成立", Set.of(), false));
        contest.status(ContestStatus.PUBLICITY);
        measures.of("results, a page of 200", () -> results.page(contestNo, ADMINISTRATOR, "rank", 0, PAGE));
        measures.of("results, the last page", () -> results.page(contestNo, ADMINISTRATOR, "-rank", 0, PAGE));
        measures.of("results.csv", () -> results.csv(contestNo, ADMINISTRATOR));
        measures.of("pictures, overview", () -> pictures.overview(contestNo, ADMINISTRATOR));
        measures.of("pictures, a page of 200", () -> pictures.works(contestNo, ADMINISTRATOR, 0, PAGE));
        Path file = directory.resolve(contestNo + ".json");
        measures.of("result sheet", () -> write(contestNo, file));
        System.out.printf("result sheet of %d works: %d kB%n", works, Files.size(file) / 1024);
        assertThat(measures.of("replay of the result sheet", () -> Replayed.mismatches(Files.readAllBytes(file))))
                .isEmpty();
    }

    private Path write(String contestNo, Path file) throws Exception {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            sheets.write(sheets.readable(contestNo, ADMINISTRATOR), out);
        }
        return file;
    }
}
