package cn.kexie.contest.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.Assignments;
import cn.kexie.contest.ranking.StageAssessment.Assessment;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.Stage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一轮评审结束后的处理")
class StageAssessmentTest {

    private static final String CONTEST = "CON-2026-000001";

    private final Contests contests = mock();
    private final Assignments assignments = mock();

    @Test
    void asksOneMoreJudgeOnceWhereTotalsLieFarApart() {
        RankingRegisterInMemory register = register(SampleRules.diverging());
        judged(register, "0001", 40, 90, 90, 90, 90);
        judged(register, "0002", 60, 90, 90, 90, 90);
        StageAssessment assessment = of(register, 1);
        when(assignments.addJudge(anyString(), anyInt(), any(), anyString())).thenReturn(List.of());

        assertThat(assessment.assess(CONTEST, false).verdict()).isEqualTo(RoundVerdict.DIVERGENT);
        verify(assignments).addJudge(eq(CONTEST), eq(1), eq(List.of("0001")), anyString());

        assertThat(assessment.assess(CONTEST, false).verdict()).isEqualTo(RoundVerdict.COMPLETE);
        verify(assignments, times(1)).addJudge(anyString(), anyInt(), any(), anyString());
    }

    @Test
    void goesOnWhereNobodyIsLeftToAsk() {
        RankingRegisterInMemory register = register(SampleRules.diverging());
        judged(register, "0001", 40, 90, 90, 90, 90);
        when(assignments.addJudge(anyString(), anyInt(), any(), anyString())).thenReturn(List.of("0001"));

        assertThat(of(register, 1).assess(CONTEST, false).verdict()).isEqualTo(RoundVerdict.COMPLETE);
    }

    @Test
    void namesTheWorksThatHaveTooFewSheets() {
        RankingRegisterInMemory register = register(SampleRules.oneStage());
        judged(register, "0001", 80, 90);
        judged(register, "0002", 80, 90, 85);

        Assessment assessed = of(register, 1).assess(CONTEST, false);

        assertThat(assessed.verdict()).isEqualTo(RoundVerdict.INCOMPLETE);
        assertThat(assessed.incomplete()).containsExactly("0001");
        assertThat(register.results()).isEmpty();
    }

    @Test
    void leavesThemOutWhenTheOfficeSaysSo() {
        RankingRegisterInMemory register = register(SampleRules.oneStage());
        judged(register, "0001", 80, 90);
        judged(register, "0002", 80, 90, 85);

        assertThat(of(register, 1).assess(CONTEST, true).verdict()).isEqualTo(RoundVerdict.COMPLETE);
        assertThat(register.results().get(1)).containsOnlyKeys("0002");
        assertThat(register.stageNotes(CONTEST)).containsExactly("初评：评分不足3份，不参加排名：0001");
    }

    @Test
    void bringsTheContestToItsNextStage() {
        RankingRegisterInMemory register = register(RandomContest.twoStages());
        judged(register, "0001", 80, 90, 85);

        assertThat(of(register, 1).assess(CONTEST, false).moreStages()).isTrue();
        verify(contests).nextStage(CONTEST);
    }

    @Test
    void endsWithTheLastStage() {
        RankingRegisterInMemory register = register(SampleRules.of(new Stage("初评", 100, null)));
        judged(register, "0001", 80, 90, 85);

        assertThat(of(register, 1).assess(CONTEST, false).moreStages()).isFalse();
        verify(contests, never()).nextStage(CONTEST);
    }

    @Test
    void saysWhyItDoesNotStandardise() {
        RankingRegisterInMemory register = register(SampleRules.standardised());
        judged(register, "0001", 80, 90, 85);

        of(register, 1).assess(CONTEST, false);

        assertThat(register.scales().get(1)).isEmpty();
        assertThat(register.stageNotes(CONTEST)).containsExactly("初评：未作标准分校正，按原始总分计算。原因：评审专家专家001、专家002、专家003评分不足10份");
    }

    @Test
    void standardisesWhereTheAssumptionsHold() {
        RankingRegisterInMemory register = register(SampleRules.standardised());
        for (int i = 0; i < 10; i++) {
            judged(register, "%04d".formatted(i), 50 + i, 60 + 2 * i, 70 + i);
        }

        of(register, 1).assess(CONTEST, false);

        assertThat(register.scales().get(1)).hasSize(3);
        assertThat(register.stageNotes(CONTEST)).containsExactly("初评：已按标准分校正评审尺度");
        assertThat(register.results().get(1).get("0000").score())
                .as("all judges agree on the order, so all give the same when evened out")
                .isEqualByComparingTo(
                        register.counted(register.given().get(0)).setScale(2, java.math.RoundingMode.HALF_UP));
    }

    private StageAssessment of(RankingRegisterInMemory register, int stage) {
        Contest contest = new Contest(CONTEST, 1, null, null, null, null, stage, register.rules(), "", "", "", true);
        when(contests.lock(CONTEST)).thenReturn(contest);
        return new StageAssessment(contests, register, assignments);
    }

    private static RankingRegisterInMemory register(ContestRules rules) {
        return new RankingRegisterInMemory(rules);
    }

    private static void judged(RankingRegisterInMemory register, String entryNo, int... totals) {
        register.enter(entryNo);
        for (int i = 0; i < totals.length; i++) {
            Map<String, Integer> scores = new TreeMap<>();
            for (var criterion : register.rules().criteria()) {
                scores.put(criterion.code(), totals[i]);
            }
            register.submit(new GivenSheet(1, entryNo, i + 1, scores));
        }
    }
}
