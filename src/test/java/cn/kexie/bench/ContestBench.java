package cn.kexie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.casefile.Decided;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.award.AwardPublicity;
import cn.kexie.contest.award.AwardReview;
import cn.kexie.contest.award.AwardSettlement;
import cn.kexie.contest.award.BoundaryTies;
import cn.kexie.contest.award.Commendation;
import cn.kexie.contest.draw.DrawOutcome;
import cn.kexie.contest.draw.JudgeDraw;
import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.contest.ranking.EntryRanking;
import cn.kexie.contest.ranking.RankingPictures;
import cn.kexie.contest.ranking.ResultSheets;
import cn.kexie.contest.ranking.Results;
import cn.kexie.contest.ranking.RoundVerdict;
import cn.kexie.contest.ranking.StageAssessment;
import cn.kexie.contest.ranking.replay.Replayed;
import cn.kexie.contest.scoring.JudgingRounds;
import cn.kexie.document.Documents;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.support.CountedStatements;
import cn.kexie.support.IntegrationTest;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a large contest costs from the draw to the certificates, on PostgreSQL:
 *
 * <pre>mvn test -Dtest=ContestBench</pre>
 *
 * {@code -Dbench.works=10000}, {@code -Dbench.judges=200} and {@code -Dbench.panel=5} say how large it is. No test of the
 * build.
 */
@IntegrationTest
class ContestBench {

    private static final Decided DECIDED = new Decided("userTask", "办理", "同意", null, new UserId("admin"));

    private static final int WORKS = Integer.getInteger("bench.works", 10_000);
    private static final int JUDGES = Integer.getInteger("bench.judges", 200);
    private static final int PANEL = Integer.getInteger("bench.panel", 5);
    private static final int PAGE = 200;
    private static final StaffPrincipal ADMINISTRATOR =
            new StaffPrincipal(new UserId("admin"), Set.of("camunda-admin"));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    private String threadName;
    private LargeContest contest;
    private String contestNo;
    private Steps steps;

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
        System.out.println("warming up");
        run(WORKS / 20, Math.max(PANEL * 2, JUDGES / 20));
        System.out.printf("%d works, %d judges, %d per work, load %.1f%n", WORKS, JUDGES, PANEL, Steps.load());
        run(WORKS, JUDGES);
        System.out.printf("load %.1f%n", Steps.load());
    }

    private void run(int works, int judges) throws Exception {
        steps = new Steps(statements, jdbc);
        contest =
                steps.take("set up: works and judges by SQL", () -> LargeContest.of(application, works, judges, PANEL));
        contestNo = contest.contestNo();
        findConflicts("find conflicts, unknown to the statistics");
        jdbc.sql("analyze").update();
        findConflicts("find conflicts of interest");
        draw();
        judge(works, judges);
        rank(works);
        prove();
        award();
    }

    private void findConflicts(String name) throws Exception {
        steps.take(name, () -> {
            of(Conflicts.class).find(of(Contests.class).get(contestNo));
            return null;
        });
    }

    private void draw() throws Exception {
        assertThat(steps.take(
                        "draw (conflicts again, lots, stored)",
                        () -> of(JudgeDraw.class).draw(contestNo)))
                .isEqualTo(DrawOutcome.DRAWN);
        System.out.printf(
                "pairs in conflict: %d%n", of(Conflicts.class).pairs(contestNo).size());
    }

    private void judge(int works, int judges) throws Exception {
        steps.take("start judging: tasks for all judges", judges, () -> {
            of(JudgingRounds.class).begin(contestNo);
            return null;
        });
        var panels = new BenchJudges(application, contest, judges);
        steps.take("open boards, a page of 50", judges, panels::openBoards);
        steps.take("open boards, sorted and searched", judges, panels::searchBoards);
        steps.take("open one work of each judge", judges, panels::openWorks);
        int conflicts = steps.take("save sheets, 8 judges at a time", works * PANEL, panels::saveSheets);
        System.out.printf("sheets not saved for a conflict: %d; %s%n", conflicts, panels.latencies());
        assertThat(conflicts).isZero();
        steps.take("submit: complete the judges' tasks", judges, panels::submit);
    }

    private void rank(int works) throws Exception {
        assertThat(steps.take(
                                "assess the round",
                                () -> of(StageAssessment.class).assess(contestNo, false))
                        .verdict())
                .isEqualTo(RoundVerdict.COMPLETE);
        var ranking = of(EntryRanking.class);
        steps.take(
                "rank again (not kept): ranks alone",
                () -> of(TransactionTemplate.class).execute(status -> {
                    status.setRollbackOnly();
                    return ranking.rankAgain(contestNo, "试算", Set.of(), false);
                }));
        steps.take("rank, propose awards, move the entries", () -> {
            ranking.rank(contestNo);
            return null;
        });
        assertThat(ranking.current(contestNo)).hasSize(works);
    }

    private void prove() throws Exception {
        var results = of(Results.class);
        var pictures = of(RankingPictures.class);
        steps.take("results, first page of 200", () -> results.page(contestNo, ADMINISTRATOR, "rank", 0, PAGE));
        steps.take("results, last page", () -> results.page(contestNo, ADMINISTRATOR, "-rank", 0, PAGE));
        steps.take("results.csv", () -> results.csv(contestNo, ADMINISTRATOR));
        steps.take("pictures, overview", () -> pictures.overview(contestNo, ADMINISTRATOR));
        steps.take("pictures, a page of 200", () -> pictures.works(contestNo, ADMINISTRATOR, 0, PAGE));
        Path file = directory.resolve(contestNo + ".json");
        steps.take("result sheet", () -> write(file));
        var mismatches = steps.take("replay of the result sheet", () -> Replayed.mismatches(Files.readAllBytes(file)));
        System.out.printf("result sheet: %d kB, mismatches: %d%n", Files.size(file) / 1024, mismatches.size());
        assertThat(mismatches).isEmpty();
    }

    private void award() throws Exception {
        steps.take(
                "office confirms the ranking",
                () -> of(AwardReview.class)
                        .confirm(contestNo, new AwardReview.Confirmation(BoundaryTies.BOTH_IN, Set.of(), DECIDED)));
        steps.take("lay down the publicity", () -> of(AwardPublicity.class).announce(contestNo));
        steps.take("settle objections", () -> of(AwardSettlement.class).settle(contestNo));
        var commendation = of(Commendation.class);
        steps.take("commend: awards and certificates", () -> {
            commendation.commend(contestNo);
            return null;
        });
        assertThat(of(Contests.class).status(contestNo)).isEqualTo(ContestStatus.AWARDED);
        System.out.printf("certificates: %d%n", certificates().size());
        print("certificate as PDF", certificates().get(0));
        print("decision as PDF", contestNo);
    }

    private void print(String name, String caseNo) throws Exception {
        var documents = of(Documents.class);
        String id = documents.of(caseNo).get(0).documentId();
        byte[] pdf = steps.take(name, () -> documents.pdf(caseNo, id));
        System.out.printf("%s: %d kB%n", name, pdf.length / 1024);
    }

    private List<String> certificates() {
        return jdbc.sql("select entry_no from contest_award where contest_no = ? and certificate_id is not null order"
                        + " by 1")
                .param(contestNo)
                .query(String.class)
                .list();
    }

    private Path write(Path file) throws Exception {
        var sheets = of(ResultSheets.class);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            sheets.write(sheets.readable(contestNo, ADMINISTRATOR), out);
        }
        return file;
    }

    private <T> T of(Class<T> bean) {
        return application.getBean(bean);
    }
}
