package cn.kexie.contest.draw.lots;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.RoundInput.Load;
import cn.kexie.contest.draw.lots.RoundInput.Taken;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("更换专家：在冻结的专家库中抽签，谁都安排不了由谁接替")
class SubstitutesTest {

    @Test
    void nobodyIsTheNextForHavingTheFewestWorks() {
        List<Load> pool = List.of(new Load("A", 4), new Load("B", 5), new Load("C", 5), new Load("D", 5));
        assertThat(IntStream.range(0, 60).mapToObj(i -> one(seed(i), input(pool, List.of("E1")))))
                .contains("A", "B", "C", "D");
    }

    @Test
    void whoWasAddedAfterTheDrawTakesOnlyWhatNobodyOfThePoolMayTake() {
        List<Load> pool = List.of(new Load("A", 90), new Load("B", 90));
        List<Load> added = List.of(new Load("FRIEND", 0));
        List<Conflict> barred = List.of(new Conflict("E2", "A"), new Conflict("E2", "B"));
        List<Taken> taken =
                Substitutes.of(seed(1), new RoundInput(pool, added, List.of("E1", "E2", "E3", "E4"), barred));
        assertThat(taken)
                .hasSize(4)
                .filteredOn(found -> found.judge().equals("FRIEND"))
                .containsExactly(new Taken("E2", "FRIEND"));
    }

    @Test
    void twoSeedsGiveTheWorksOfOneJudgeToDifferentPeople() {
        List<Load> pool =
                IntStream.range(0, 20).mapToObj(i -> new Load("J-" + i, 9)).toList();
        RoundInput input =
                input(pool, IntStream.range(0, 9).mapToObj(i -> "E" + i).toList());
        assertThat(Substitutes.of(seed(1), input))
                .isEqualTo(Substitutes.of(seed(1), input))
                .isNotEqualTo(Substitutes.of(seed(2), input));
    }

    @Test
    void nobodyGetsMoreThanOneAboveAnEvenShare() {
        List<Load> pool = IntStream.range(0, 7)
                .mapToObj(i -> new Load("J-" + i, i % 2 + 10))
                .toList();
        Map<String, Integer> before = pool.stream().collect(Collectors.toMap(Load::judge, Load::works));
        for (int i = 0; i < 20; i++) {
            Map<String, Long> taken =
                    Substitutes.of(
                                    seed(i),
                                    input(
                                            pool,
                                            IntStream.range(0, 40)
                                                    .mapToObj(e -> "E" + e)
                                                    .toList()))
                            .stream()
                            .collect(Collectors.groupingBy(Taken::judge, Collectors.counting()));
            assertThat(before)
                    .allSatisfy((judge, works) ->
                            assertThat(works + taken.getOrDefault(judge, 0L)).isLessThanOrEqualTo((73 + 40) / 7 + 1));
        }
    }

    @Test
    void aWorkThatNeedsTwoGetsTwoDifferentOnesAndOneThatNobodyMayTakeNone() {
        List<Load> pool = List.of(new Load("A", 0), new Load("B", 7));
        List<String> places = List.of("E1", "E1", "E1", "E2");
        List<Taken> taken = Substitutes.of(
                seed(3),
                new RoundInput(pool, List.of(), places, List.of(new Conflict("E2", "A"), new Conflict("E2", "B"))));
        assertThat(taken).containsExactly(new Taken("E1", "A"), new Taken("E1", "B"));
    }

    @Test
    void theOrderOfTheListsMeansNothing() {
        List<Load> pool =
                IntStream.range(0, 6).mapToObj(i -> new Load("J-" + i, i)).toList();
        List<Load> turned = new java.util.ArrayList<>(pool);
        Collections.reverse(turned);
        assertThat(Substitutes.of(seed(4), input(turned, List.of("E3", "E1", "E2"))))
                .isEqualTo(Substitutes.of(seed(4), input(pool, List.of("E1", "E2", "E3"))));
    }

    private static RoundInput input(List<Load> pool, List<String> places) {
        return new RoundInput(pool, List.of(), places, List.of());
    }

    private static String one(String seed, RoundInput input) {
        return Substitutes.of(seed, input).get(0).judge();
    }

    private static String seed(int number) {
        return "%064x".formatted(number);
    }
}
