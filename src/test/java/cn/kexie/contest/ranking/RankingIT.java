package cn.kexie.contest.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.ranking.AwardQuota.Awards;
import cn.kexie.contest.ranking.RankingRegister.Panel;
import cn.kexie.contest.ranking.StageAssessment.Assessment;
import cn.kexie.contest.ranking.replay.Replayed;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets in the database against the classes that say what is right, and the results over REST. */
@IntegrationTest
@DisplayName("排定名次、公布结果")
class RankingIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalData personal;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private StageAssessment assessment;

    @Autowired
    private EntryRanking ranking;

    @Autowired
    private RankingRegister register;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void setsAndSpecificationAgree(long seed) {
        agree(RandomContest.judged(seed, SampleRules.oneStage(), 60, 12));
        agree(RandomContest.judged(seed, RandomContest.twoStages(), 60, 12));
        agree(RandomContest.judged(seed, RandomContest.doorAndFinal(), 40, 9));
        agree(RandomContest.judged(seed, SampleRules.standardised(), 60, 6, 6, 3));
    }

    @Test
    void theSpreadOfAPanelIsThatOfItsTotals() {
        RankingRegisterInMemory judged = new RankingRegisterInMemory(SampleRules.diverging());
        judged.enter("0001");
        for (int judge = 1; judge <= 5; judge++) {
            judged.submit(new GivenSheet(1, "0001", judge, equalScores(judge == 1 ? 40 : 90)));
        }
        ContestOnFile contest = ContestOnFile.of(jdbc, personal, json, judged);
        String contestNo = contest.contestNo();

        List<Panel> panels = register.panels(contestNo, 1);
        assertThat(panels).singleElement().satisfies(panel -> {
            assertThat(panel.sheets()).isEqualTo(5);
            assertThat(panel.spread()).isEqualByComparingTo("50");
        });
        register.recordDivergences(contestNo, 1, panels, List.of());
        assertThat(register.divergencesRecorded(contestNo, 1)).containsExactly(contest.entryNo("0001"));
        assertThat(register.divergences(contestNo))
                .singleElement()
                .satisfies(divergence -> assertThat(divergence.judgeFound()).isTrue());
    }

    @Test
    void tooFewSheetsAreForTheOfficeToDecide() {
        RankingRegisterInMemory judged = new RankingRegisterInMemory(SampleRules.oneStage());
        List.of("0001", "0002").forEach(judged::enter);
        for (int judge = 1; judge <= 3; judge++) {
            judged.submit(new GivenSheet(1, "0001", judge, equalScores(90)));
        }
        judged.submit(new GivenSheet(1, "0002", 1, equalScores(95)));
        ContestOnFile contest = ContestOnFile.of(jdbc, personal, json, judged);

        Assessment first = assessment.assess(contest.contestNo(), false);
        assertThat(first.verdict()).isEqualTo(RoundVerdict.INCOMPLETE);
        assertThat(first.incomplete()).containsExactly(contest.entryNo("0002"));

        assertThat(assessment.assess(contest.contestNo(), true).verdict()).isEqualTo(RoundVerdict.COMPLETE);
        ranking.rank(contest.contestNo());
        assertThat(ranking.current(contest.contestNo()))
                .extracting(Rankings.Line::entryNo)
                .containsExactly(contest.entryNo("0001"));
        assertThat(register.newest(contest.contestNo()).notes())
                .singleElement()
                .asString()
                .contains("不参加排名");
    }

    @Test
    void everyRankingStaysAsItWasMade() {
        ContestOnFile contest = ranked(RandomContest.judged(7, SampleRules.oneStage(), 40, 12));
        String contestNo = contest.contestNo();
        List<Rankings.Line> first = ranking.current(contestNo);
        disqualify(first.get(0).entryNo());

        assertThat(ranking.rankAgain(contestNo, "异议成立，取消资格", Set.of("二等奖"), true))
                .isEqualTo(2);
        assertThat(ranking.current(contestNo)).hasSize(first.size() - 1);
        assertThat(ranking.current(contestNo)).extracting(Rankings.Line::grade).doesNotContain("二等奖");
        assertThat(register.lines(contestNo, 1)).isEqualTo(first);
        assertThat(replayed(contest)).isEmpty();
    }

    @Test
    void resultsAreReadBeforeThePublicityByThoseWhoHoldTheContestOnly() {
        ContestOnFile contest = ranked(RandomContest.judged(8, SampleRules.oneStage(), 30, 12));
        Province province = new Province(port);
        Enterprise enterprise = province.enterprise();
        String path = "/api/v1/contests/%s/results".formatted(contest.contestNo());

        Answer early = enterprise.get(path).isProblem(409, "RESULTS_NOT_PUBLISHED");
        assertThat(early.text("currentStatus")).isEqualTo("RANKED");
        enterprise.get(path.replace("results", "result-sheet")).isProblem(409, "RESULTS_NOT_PUBLISHED");
        province.administrator().get(path).expect(200);
        enterprise.get("/api/v1/contests/CON-1900-000001/results").isProblem(404, "UNKNOWN_CONTEST");

        contest.status(ContestStatus.PUBLICITY);
        Answer page = enterprise.get(path + "?size=5&sort=-score").expect(200);
        assertThat(page.json().path("totalElements").asInt()).isEqualTo(30);
        assertThat(page.items())
                .hasSize(5)
                .allSatisfy(item -> assertThat(item.fieldNames())
                        .toIterable()
                        .containsExactly("title", "caseNo", "score", "rank", "grade"));
        assertThat(page.items().get(0).path("rank").asInt()).isEqualTo(1);
        enterprise.get(path + "?sort=name").isProblem(400, "BAD_PARAMETER");
        assertThat(new String(enterprise.get(path + ".csv").expect(200).body(), StandardCharsets.UTF_8))
                .startsWith("\ufeff\"名次\",\"作品名称\"");
    }

    @Test
    void howTheRanksCameAboutIsForTheOffice() {
        ContestOnFile contest = ranked(RandomContest.judged(9, SampleRules.oneStage(), 30, 12));
        Province province = new Province(port);
        String path = "/api/v1/contests/%s/ranking".formatted(contest.contestNo());

        contest.status(ContestStatus.PUBLICITY);
        province.enterprise().get(path).isProblem(403, "OFFICE_ONLY");
        JsonNode overview = province.administrator().get(path).expect(200).json();
        assertThat(overview.path("judges")).hasSize(12);
        Answer works = province.administrator().get(path + "/works?size=3").expect(200);
        assertThat(works.items())
                .hasSize(3)
                .allSatisfy(work -> assertThat(work.path("totals")).isNotEmpty());
    }

    private void agree(RankingRegisterInMemory judged) {
        ContestOnFile contest = ranked(judged);
        String contestNo = contest.contestNo();
        List<Rankings.Line> lines = ranking.current(contestNo);
        Awards awards = RandomContest.awards(judged, Set.of(), false);

        assertThat(lines)
                .extracting(line -> List.<Object>of(line.entryNo(), line.score(), line.rank()))
                .containsExactlyElementsOf(judged.standings("", judged.rules()).stream()
                        .map(work -> List.<Object>of(contest.entryNo(work.entryNo()), work.score(), work.rank()))
                        .toList());
        assertThat(grades(lines)).isEqualTo(renamed(contest, awards.grades()));
        assertThat(replayed(contest)).isEmpty();
    }

    private ContestOnFile ranked(RankingRegisterInMemory judged) {
        ContestOnFile contest = ContestOnFile.of(jdbc, personal, json, judged);
        for (int stage = 1; stage <= judged.rules().stages().size(); stage++) {
            contest.stage(stage);
            assessment.assess(contest.contestNo(), true);
        }
        ranking.rank(contest.contestNo());
        return contest;
    }

    private List<String> replayed(ContestOnFile contest) {
        String path = "/api/v1/contests/%s/result-sheet".formatted(contest.contestNo());
        return Replayed.mismatches(
                new Province(port).administrator().get(path).expect(200).body());
    }

    private void disqualify(String entryNo) {
        jdbc.sql("update contest_entry set state = 'DISQUALIFIED' where entry_no = ?")
                .param(entryNo)
                .update();
    }

    private static Map<String, String> grades(List<Rankings.Line> lines) {
        Map<String, String> grades = new LinkedHashMap<>();
        lines.stream().filter(line -> line.grade() != null).forEach(line -> grades.put(line.entryNo(), line.grade()));
        return grades;
    }

    private static Map<String, String> renamed(ContestOnFile contest, Map<String, String> grades) {
        Map<String, String> renamed = new LinkedHashMap<>();
        grades.forEach((entryNo, grade) -> renamed.put(contest.entryNo(entryNo), grade));
        return renamed;
    }

    private static Map<String, Integer> equalScores(int score) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        SampleRules.CRITERIA.forEach(criterion -> scores.put(criterion.code(), score));
        return scores;
    }
}
