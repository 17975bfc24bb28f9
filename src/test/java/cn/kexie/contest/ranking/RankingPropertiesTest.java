package cn.kexie.contest.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.ranking.AwardQuota.Awards;
import cn.kexie.contest.rules.AwardRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("名次和奖项的性质")
class RankingPropertiesTest {

    @Property(tries = 300)
    void theOrderOfTheJudgesDoesNotMatter(@ForAll("panels") List<JudgeTotal> panel, @ForAll long seed) {
        List<JudgeTotal> shuffled = new ArrayList<>(panel);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(PanelScore.of(shuffled, SampleRules.TRIM)).isEqualTo(PanelScore.of(panel, SampleRules.TRIM));
    }

    @Property(tries = 300)
    void addingAConstantToAllTotalsShiftsTheScore(
            @ForAll("panels") List<JudgeTotal> panel, @ForAll @IntRange(max = 30) int shift) {
        List<JudgeTotal> shifted = panel.stream()
                .map(each -> new JudgeTotal(each.judge(), each.total().add(BigDecimal.valueOf(shift))))
                .toList();

        assertThat(PanelScore.of(shifted, SampleRules.TRIM).score())
                .isEqualByComparingTo(
                        PanelScore.of(panel, SampleRules.TRIM).score().add(BigDecimal.valueOf(shift)));
    }

    @Property(tries = 300)
    void theScoreLiesBetweenTheLowestAndTheHighestTotal(@ForAll("panels") List<JudgeTotal> panel) {
        BigDecimal score = PanelScore.of(panel, SampleRules.TRIM).score();

        assertThat(score)
                .isBetween(
                        Collections.min(totals(panel)),
                        Collections.max(totals(panel)).setScale(2, java.math.RoundingMode.HALF_UP));
    }

    @Property(tries = 300)
    void asManyAreDroppedAsTheRuleSays(@ForAll("panels") List<JudgeTotal> panel) {
        assertThat(PanelScore.of(panel, SampleRules.TRIM).dropped()).hasSize(panel.size() >= 5 ? 2 : 0);
    }

    @Property(tries = 200)
    void ranksAreCompetitionRanks(@ForAll("works") List<Standing<Integer>> works) {
        List<Standing<Integer>> ranked = Standing.ranked(works);

        for (Standing<Integer> work : ranked) {
            long ahead = ranked.stream().filter(other -> better(other, work)).count();
            assertThat(work.rank()).isEqualTo(ahead + 1);
        }
    }

    @Property(tries = 200)
    void theHigherScoreIsNeverBehind(@ForAll("works") List<Standing<Integer>> works) {
        List<Standing<Integer>> ranked = Standing.ranked(works);

        for (int i = 1; i < ranked.size(); i++) {
            assertThat(ranked.get(i - 1).score())
                    .isGreaterThanOrEqualTo(ranked.get(i).score());
        }
    }

    @Property(tries = 200)
    void quotasAreExceededOnlyByEqualRanks(
            @ForAll("works") List<Standing<Integer>> works, @ForAll("shares") List<AwardRule> rules) {
        AwardQuota quota = new AwardQuota(rules, Set.of(), false);
        Awards awards = quota.of(Standing.ranked(works));

        for (int i = 0; i < rules.size(); i++) {
            String grade = rules.get(i).grade();
            long given = awards.grades().values().stream().filter(grade::equals).count();
            long sharing = sharing(awards, grade);
            assertThat(given).isLessThanOrEqualTo(quota.places(i, works.size()) + Math.max(0, sharing - 1));
        }
    }

    @Property(tries = 200)
    void quotasAreNeverExceededWhenEqualRanksAreLeftOut(
            @ForAll("works") List<Standing<Integer>> works, @ForAll("shares") List<AwardRule> rules) {
        AwardQuota quota = new AwardQuota(rules, Set.of(), true);
        Map<String, Long> given = quota.of(Standing.ranked(works)).grades().values().stream()
                .collect(Collectors.groupingBy(grade -> grade, Collectors.counting()));

        for (int i = 0; i < rules.size(); i++) {
            assertThat(given.getOrDefault(rules.get(i).grade(), 0L)).isLessThanOrEqualTo(quota.places(i, works.size()));
        }
    }

    @Property(tries = 200)
    void nobodyGetsAGradeBelowItsFloorAndEqualRanksGetTheSame(
            @ForAll("works") List<Standing<Integer>> works, @ForAll("shares") List<AwardRule> rules) {
        List<Standing<Integer>> ranked = Standing.ranked(works);
        Map<String, String> grades =
                new AwardQuota(rules, Set.of(), false).of(ranked).grades();
        Map<String, BigDecimal> floors = rules.stream().collect(Collectors.toMap(AwardRule::grade, AwardRule::floor));
        Map<Integer, Set<String>> byRank = new LinkedHashMap<>();
        ranked.forEach(work -> {
            String grade = grades.get(work.entryNo());
            byRank.computeIfAbsent(work.rank(), rank -> new java.util.HashSet<>())
                    .add(String.valueOf(grade));
            if (grade != null) {
                assertThat(work.score()).isGreaterThanOrEqualTo(floors.get(grade));
            }
        });
        assertThat(byRank.values()).allSatisfy(given -> assertThat(given).hasSize(1));
    }

    @Provide
    Arbitrary<List<JudgeTotal>> panels() {
        return Arbitraries.integers()
                .between(0, 10_000)
                .list()
                .ofMinSize(3)
                .ofMaxSize(16)
                .map(hundredths -> {
                    List<JudgeTotal> panel = new ArrayList<>();
                    hundredths.forEach(each -> panel.add(
                            new JudgeTotal("专家%02d".formatted(panel.size() + 1), BigDecimal.valueOf(each, 2))));
                    return panel;
                });
    }

    /** Few different scores and rungs, so that ties are common. */
    @Provide
    Arbitrary<List<Standing<Integer>>> works() {
        var work = Combinators.combine(
                        Arbitraries.integers().between(50, 95),
                        Arbitraries.integers().between(0, 2).list().ofSize(3))
                .as((score, ladder) -> new Standing<>("", 1, BigDecimal.valueOf(score), ladder, 0));
        return work.list().ofMinSize(1).ofMaxSize(60).map(RankingPropertiesTest::numbered);
    }

    @Provide
    Arbitrary<List<AwardRule>> shares() {
        var rule = Combinators.combine(
                        Arbitraries.integers().between(0, 33),
                        Arbitraries.integers().between(40, 95))
                .as((share, floor) -> new int[] {share, floor});
        return rule.list().ofMinSize(1).ofMaxSize(3).map(pairs -> {
            List<AwardRule> rules = new ArrayList<>();
            pairs.forEach(pair -> rules.add(new AwardRule(
                    "第%d等".formatted(rules.size() + 1), BigDecimal.valueOf(pair[0], 2), BigDecimal.valueOf(pair[1]))));
            return rules;
        });
    }

    private static List<Standing<Integer>> numbered(List<Standing<Integer>> works) {
        List<Standing<Integer>> numbered = new ArrayList<>();
        works.forEach(work -> numbered.add(new Standing<>(
                "E%03d".formatted(numbered.size() + 1), work.reached(), work.score(), work.ladder(), 0)));
        return numbered;
    }

    private static boolean better(Standing<Integer> one, Standing<Integer> other) {
        int score = one.score().compareTo(other.score());
        if (score != 0) {
            return score > 0;
        }
        int rung = TieLadder.deciding(one.ladder(), other.ladder());
        return rung >= 0 && one.ladder().get(rung) > other.ladder().get(rung);
    }

    private static long sharing(Awards awards, String grade) {
        return awards.boundaries().stream()
                .filter(boundary -> boundary.grade().equals(grade))
                .mapToLong(boundary -> boundary.entryNos().size())
                .sum();
    }

    private static List<BigDecimal> totals(List<JudgeTotal> panel) {
        return panel.stream().map(JudgeTotal::total).toList();
    }
}
