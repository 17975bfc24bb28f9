package cn.kexie.contest.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of domain.md E. */
@DisplayName("评分汇总的验算数据")
class AggregationVectorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "88.5 92 79 85 90       | 87.83 | 86.90",
                "90 90 90 70 100        | 90.00 | 88.00",
                "86 87 88 89 90 91 95   | 89.00 | 89.43",
                "80 81 83               | 81.33 | 81.33",
                "88 88 88 88 88         | 88.00 | 88.00",
                "84.995 85 85.005 70 95 | 85.00 | 84.00"
            })
    void dropsOneHighestAndOneLowestFromFiveJudgesOn(String totals, String trimmed, String plain) {
        PanelScore panel = PanelScore.of(totals(totals), SampleRules.TRIM);

        assertThat(panel.score()).isEqualTo(trimmed);
        assertThat(panel.untrimmedMean().rounded(2)).isEqualTo(plain);
    }

    @Test
    void dropsTwoAtEitherEndWhereTheRulesSaySo() {
        PanelScore panel = PanelScore.of(totals("10 20 80 81 82 83 84 99 100"), new Trim(9, 2));

        assertThat(panel.score()).isEqualTo("82.00");
        assertThat(panel.dropped()).containsExactlyInAnyOrder("专家01", "专家02", "专家08", "专家09");
    }

    @Test
    void dropsOneEachAlsoWhenSeveralAreEqual() {
        PanelScore panel = PanelScore.of(totals("88 88 88 88 88"), SampleRules.TRIM);

        assertThat(panel.dropped()).containsExactlyInAnyOrder("专家01", "专家05");
    }

    @Test
    void weighsTheCriteria() {
        List<Criterion> criteria = List.of(
                new Criterion("A", "甲", 30),
                new Criterion("B", "乙", 30),
                new Criterion("C", "丙", 20),
                new Criterion("D", "丁", 20));

        assertThat(JudgeTotal.of(criteria, Map.of("A", 90, "B", 80, "C", 70, "D", 85)))
                .isEqualByComparingTo("82");
    }

    @Test
    void weighsTheStages() {
        var weights = new StageWeights(List.of(new Stage("初评", 80, null), new Stage("终评", 20, null)));

        assertThat(weights.score(Map.of(1, new BigDecimal("87.83"), 2, new BigDecimal("91.00")), 2))
                .isEqualTo("88.46");
    }

    @Test
    void aStageOfWeightNothingOnlyOpensTheDoor() {
        var weights = new StageWeights(List.of(new Stage("初评", 0, 10), new Stage("终评", 100, null)));
        Map<Integer, BigDecimal> published = Map.of(1, new BigDecimal("99.99"), 2, new BigDecimal("70.01"));

        assertThat(weights.score(published, 2)).isEqualTo("70.01");
        assertThat(weights.score(published, 1))
                .as("what who was stopped there got")
                .isEqualTo("99.99");
    }

    @ParameterizedTest
    @CsvSource({"83, 4, 8, 12", "59, 2, 5, 8", "490, 24, 49, 73", "7, 1, 0, 1"})
    void sharesMakePlaces(int works, int first, int second, int third) {
        var quota = new AwardQuota(SampleRules.AWARDS, java.util.Set.of(), false);

        assertThat(List.of(quota.places(0, works), quota.places(1, works), quota.places(2, works)))
                .containsExactly(first, second, third);
    }

    @Test
    void whoHasTheLastOnesScoreGoesOnAsWell() {
        Map<String, BigDecimal> published = Map.of(
                "A", new BigDecimal("90.00"),
                "B", new BigDecimal("85.00"),
                "C", new BigDecimal("85.00"),
                "D", new BigDecimal("84.99"));

        assertThat(StageCut.through(published, 2)).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(StageCut.through(published, null)).hasSize(4);
    }

    static List<JudgeTotal> totals(String totals) {
        List<JudgeTotal> judges = new ArrayList<>();
        Arrays.stream(totals.strip().split(" "))
                .forEach(total ->
                        judges.add(new JudgeTotal("专家%02d".formatted(judges.size() + 1), new BigDecimal(total))));
        return judges;
    }
}
