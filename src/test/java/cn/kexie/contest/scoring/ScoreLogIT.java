package cn.kexie.contest.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.audit.AuditVerdict;
import cn.kexie.audit.AuditVerification;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("评分留痕：每次保存一行，逐表相连，提交时记入审计链")
class ScoreLogIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private ScoreLog log;

    @Autowired
    private PlatformTransactionManager transactions;

    private DrawnContest contest;
    private Staff judge;

    @BeforeEach
    void draw() {
        contest = new DrawnContest(application, new Province(port))
                .judges(2)
                .work("快换夹具", "小革新")
                .material("WORK_REPORT", "报告.pdf")
                .work("自动除尘罩", "小发明")
                .assign(0, 0, 1)
                .begin();
        judge = contest.judge(0);
    }

    @Test
    void recordsEverySavedVersionAndWhatIsLookedAt() {
        judge.get(contest.board()).expect(200);
        judge.get(contest.board(0)).expect(200);
        judge.post(contest.board() + "/commitment", Map.of()).expect(200);
        save(0, "INNOVATION", 80, "USE", 70);
        save(0, "USE", 75);
        save(0, "USE", 75);

        assertThat(versions())
                .containsExactly(
                        "1 staff:%s {\"scores\":{\"INNOVATION\":80,\"USE\":70},\"total\":null}"
                                .formatted(judge.userId()),
                        "2 staff:%s {\"scores\":{\"USE\":75},\"total\":null}".formatted(judge.userId()));
        assertThat(actions()).contains("BOARD_VIEWED", "WORK_VIEWED", "COMMITMENT_SIGNED");
        assertThat(verification.verify().intact()).isTrue();
    }

    @Test
    void recordsARecusalAndTheFilesLookedAt() {
        judge.get(contest.board(0) + "/materials/WORK_REPORT").expect(200);
        judge.post(contest.board(0) + "/recusal", Map.of("reason", "参与过该项目")).expect(200);

        assertThat(actions()).contains("WORK_MATERIAL_VIEWED", "JUDGE_RECUSED");
    }

    @Test
    void pinsTheScoresWhenTheJudgeSubmits() {
        for (int work = 0; work < 2; work++) {
            save(work, "INNOVATION", 80, "USE", 70, "SPREAD", 90);
        }
        judge.submit(judge.task(contest.contestNo(), "userTask_scoreEntries"), Map.of())
                .expect(204);

        String details = jdbc.sql(
                        "select details from kexie.audit_event where action = 'SCORES_SUBMITTED' and subject = ?")
                .param("case:" + contest.contestNo())
                .query(String.class)
                .single();
        assertThat(details).containsPattern("\"log\":\"[0-9a-f]{64}\"");
        assertThat(verification.verify().intact()).isTrue();
        for (String path :
                List.of("?action=SCORES_SUBMITTED&subject=case:" + contest.contestNo(), "/export?day=" + today())) {
            String view = new Province(port)
                    .administrator()
                    .get("/api/v1/admin/audit" + path)
                    .expect(200)
                    .toString();
            // Other contests of the day may have their ranks.
            String ofThis = view.lines()
                    .filter(line -> line.contains("case:" + contest.contestNo()))
                    .collect(Collectors.joining("\n"));
            assertThat(ofThis)
                    .contains("SCORES_SUBMITTED")
                    .doesNotContain("totals")
                    .contains(digestOf(details));
        }
        jdbc.sql("update case_file set status = 'RANKED' where case_no = ?")
                .param(contest.contestNo())
                .update();
        assertThat(new Province(port)
                        .administrator()
                        .get("/api/v1/admin/audit?action=SCORES_SUBMITTED&subject=case:" + contest.contestNo())
                        .expect(200)
                        .toString())
                .contains("totals");

        assertFound("update kexie.score_version set hash = sha256('x') where contest_no = '%s' and version = 1");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            log.add(sheet(), 2, List.of(new CriterionScore("USE", 99, null)), null);
            assertThat(verification.verify().firstBroken().text()).contains("与提交时记入审计链的摘要不符");
            transaction.setRollbackOnly();
        });
    }

    /** The application's day, which a demo clock may have put forward. */
    private String today() {
        return new Province(port).today().toString();
    }

    private static String digestOf(String details) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(details.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private SheetKey sheet() {
        return jdbc.sql(
                        "select contest_no, stage, judge_no, entry_no from kexie.score_version where contest_no = ? limit 1")
                .param(contest.contestNo())
                .query((row, i) -> new SheetKey(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)))
                .single();
    }

    @Test
    void findsWhatWasChangedOrLeftOut() {
        save(0, "USE", 10);
        save(0, "USE", 20);
        save(0, "USE", 30);
        assertThatThrownBy(() -> jdbc.sql("delete from kexie.score_version").update())
                .hasStackTraceContaining("审计记录不得修改或删除");

        assertFound("update kexie.score_version set details = '{\"scores\":{\"USE\":99},\"total\":null}'"
                + " where contest_no = '%s' and version = 2");
        assertFound("delete from kexie.score_version where contest_no = '%s' and version = 2");
        assertFound("delete from kexie.score_version where contest_no = '%s' and version = 3");
        assertThat(verification.verify().intact()).isTrue();
    }

    /** As somebody who owns the database could; undone at the end. */
    private void assertFound(String how) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            jdbc.sql("alter table kexie.score_version disable trigger user").update();
            jdbc.sql("alter table kexie.audit_event disable trigger user").update();
            assertThat(jdbc.sql(how.formatted(contest.contestNo())).update()).isPositive();
            AuditVerdict verdict = verification.verify();
            assertThat(verdict.intact()).as(how).isFalse();
            transaction.setRollbackOnly();
        });
    }

    private void save(int work, Object... criteriaAndScores) {
        List<Map<String, Object>> scores = IntStream.range(0, criteriaAndScores.length / 2)
                .mapToObj(i -> Map.of("criterion", criteriaAndScores[2 * i], "score", criteriaAndScores[2 * i + 1]))
                .toList();
        judge.call("PUT", contest.board(work), Json.text(Map.of("scores", scores)))
                .expect(200);
    }

    private List<String> versions() {
        return jdbc.sql("""
                        select version || ' ' || actor || ' ' || details from kexie.score_version
                        where contest_no = ? order by entry_no, version
                        """).param(contest.contestNo()).query(String.class).list();
    }

    private List<String> actions() {
        return jdbc.sql("select action from kexie.audit_event where actor = ?")
                .param("staff:" + judge.userId())
                .query(String.class)
                .list();
    }
}
