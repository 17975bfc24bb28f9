package cn.kexie.contest.draw.lots;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.draw.lots.DrawResult.Panel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every draw, whatever the pool, the works and the conflicts. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class DrawTest {

    private static final List<String> CATEGORIES = List.of("MINI_DESIGN", "MINI_INVENTION", "MINI_PAPER");

    @Property
    void isPossibleExactlyWhenAMaximumFlowFillsEveryPlace(@ForAll("draws") DrawInput input) {
        boolean fillable =
                new Oracle(input).placed() == input.k() * input.entries().size();
        assertThat(Draw.of(input).possible()).isEqualTo(fillable);
    }

    @Property
    void givesEveryWorkExactlyKDifferentJudgesWithoutConflict(@ForAll("draws") DrawInput input) {
        DrawResult result = Draw.of(input);
        Assume.that(result.possible());
        assertThat(result.assignments())
                .extracting(Panel::entryNo)
                .containsExactlyInAnyOrderElementsOf(
                        input.entries().stream().map(Work::entryNo).toList());
        for (Panel panel : result.assignments()) {
            assertThat(panel.judges()).hasSize(input.k()).doesNotHaveDuplicates();
            panel.judges()
                    .forEach(judge ->
                            assertThat(input.conflicts()).doesNotContain(new Conflict(panel.entryNo(), judge)));
        }
    }

    @Property
    void neverExceedsACapacity(@ForAll("draws") DrawInput input) {
        Map<String, Integer> loads = loads(Draw.of(input));
        input.pool()
                .forEach(judge ->
                        assertThat(loads.getOrDefault(judge.judge(), 0)).isLessThanOrEqualTo(judge.capacity()));
    }

    @Property
    void makesTheLoadsAsEvenAsTheyCanBe(@ForAll("draws") DrawInput input) {
        DrawResult result = Draw.of(input);
        Assume.that(result.possible());
        int squares =
                loads(result).values().stream().mapToInt(load -> load * load).sum();
        assertThat(squares).isEqualTo(new Oracle(input).leastSquares());
    }

    @Property
    void keepsTheLoadsOfJudgesWithTheSameAvailabilityWithinOne(@ForAll("draws") DrawInput input) {
        Map<String, Integer> loads = loads(Draw.of(input));
        Map<Object, List<PoolJudge>> equals =
                input.pool().stream().collect(Collectors.groupingBy(judge -> availability(input, judge)));
        equals.values().forEach(group -> {
            List<Integer> ofGroup = group.stream()
                    .map(judge -> loads.getOrDefault(judge.judge(), 0))
                    .toList();
            assertThat(Collections.max(ofGroup) - Collections.min(ofGroup)).isLessThanOrEqualTo(1);
        });
    }

    @Property
    void leavesNoExchangeThatWouldMatchFieldsBetter(@ForAll("draws") DrawInput input) {
        DrawResult result = Draw.of(input);
        Lots lots = new Lots(input);
        for (Panel one : result.assignments()) {
            for (Panel other : result.assignments()) {
                for (String giver : one.judges()) {
                    for (String taker : other.judges()) {
                        assertThat(exchangeWins(lots, one, giver, other, taker)).isFalse();
                    }
                }
            }
        }
    }

    @Property
    void doesNotDependOnTheOrderOfItsInput(@ForAll("draws") DrawInput input, @ForAll long shuffle) {
        DrawInput shuffled = new DrawInput(
                input.seed(),
                input.stage(),
                input.k(),
                shuffled(input.pool(), shuffle),
                shuffled(input.entries(), shuffle),
                shuffled(input.conflicts(), shuffle));
        assertThat(Draw.of(shuffled)).isEqualTo(Draw.of(input));
    }

    @Property
    void namesExactlyTheWorksThatLackJudges(@ForAll("draws") DrawInput input) {
        DrawResult result = Draw.of(input);
        Assume.that(!result.possible());
        assertThat(result.assignments()).isEmpty();
        result.shortages().forEach(shortage -> {
            long free = input.pool().stream()
                    .filter(judge -> judge.capacity() > 0)
                    .filter(judge -> !input.conflicts().contains(new Conflict(shortage.entryNo(), judge.judge())))
                    .count();
            assertThat(shortage.available()).isEqualTo((int) free);
            assertThat(shortage.placed()).isLessThan(input.k());
        });
        Set<String> named =
                result.shortages().stream().map(DrawResult.Shortage::entryNo).collect(Collectors.toSet());
        List<Work> others = input.entries().stream()
                .filter(work -> !named.contains(work.entryNo()))
                .toList();
        DrawInput rest = new DrawInput(input.seed(), input.stage(), input.k(), input.pool(), others, input.conflicts());
        assertThat(Draw.of(rest).possible()).isTrue();
    }

    @Property(tries = 50)
    void isAnotherOneForAnotherSeedOrStage(@ForAll("seeds") String seed) {
        DrawInput input = plain(seed, 1);
        assertThat(Draw.of(input)).isEqualTo(Draw.of(plain(seed, 1)));
        assertThat(Draw.of(input)).isNotEqualTo(Draw.of(plain(seed, 2)));
        assertThat(Draw.of(input)).isNotEqualTo(Draw.of(plain(seed + "0", 1)));
    }

    @Provide
    Arbitrary<DrawInput> draws() {
        Arbitrary<Integer> capacity = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(1, 4)),
                Tuple.of(4, Arbitraries.just(99)));
        Arbitrary<List<PoolJudge>> pool = Combinators.combine(
                        Arbitraries.of(CATEGORIES).set().ofMaxSize(2).map(List::copyOf), capacity)
                .as((fields, most) -> new PoolJudge("", fields, most))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(DrawTest::named);
        Arbitrary<List<Work>> works =
                Arbitraries.of(CATEGORIES).list().ofMaxSize(10).map(DrawTest::works);
        return Combinators.combine(
                        seeds(),
                        Arbitraries.integers().between(1, 4),
                        pool,
                        works,
                        Arbitraries.integers().between(0, 70),
                        Arbitraries.longs())
                .as((seed, k, judges, entries, density, chance) ->
                        new DrawInput(seed, 1, k, judges, entries, conflicts(judges, entries, density, chance)));
    }

    @Provide
    Arbitrary<String> seeds() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    }

    private static DrawInput plain(String seed, int stage) {
        List<PoolJudge> pool = named(Collections.nCopies(12, new PoolJudge("", List.of(), 99)));
        return new DrawInput(seed, stage, 3, pool, works(Collections.nCopies(40, "MINI_PAPER")), List.of());
    }

    private static List<PoolJudge> named(List<PoolJudge> judges) {
        return IntStream.range(0, judges.size())
                .mapToObj(i -> new PoolJudge(
                        "P%02d".formatted(i),
                        judges.get(i).fields(),
                        judges.get(i).capacity()))
                .toList();
    }

    private static List<Work> works(List<String> categories) {
        return IntStream.range(0, categories.size())
                .mapToObj(i -> new Work("ENT-2026-%06d".formatted(i), categories.get(i)))
                .toList();
    }

    private static List<Conflict> conflicts(List<PoolJudge> pool, List<Work> works, int percent, long chance) {
        Random random = new Random(chance);
        List<Conflict> conflicts = new ArrayList<>();
        works.forEach(work -> pool.stream()
                .filter(judge -> random.nextInt(100) < percent)
                .forEach(judge -> conflicts.add(new Conflict(work.entryNo(), judge.judge()))));
        return conflicts;
    }

    private static Map<String, Integer> loads(DrawResult result) {
        Map<String, Integer> loads = new HashMap<>();
        result.assignments().forEach(panel -> panel.judges().forEach(judge -> loads.merge(judge, 1, Integer::sum)));
        return loads;
    }

    private static Object availability(DrawInput input, PoolJudge judge) {
        Set<String> barred = input.conflicts().stream()
                .filter(conflict -> conflict.judge().equals(judge.judge()))
                .map(Conflict::entryNo)
                .collect(Collectors.toSet());
        return List.of(judge.capacity(), barred);
    }

    private static boolean exchangeWins(Lots lots, Panel one, String giver, Panel other, String taker) {
        int work = lots.works.rank(one.entryNo());
        int otherWork = lots.works.rank(other.entryNo());
        int from = lots.judges.rank(giver);
        int to = lots.judges.rank(taker);
        boolean allowed = !one.judges().contains(taker)
                && !other.judges().contains(giver)
                && lots.eligible(work).get(to)
                && lots.eligible(otherWork).get(from);
        return allowed
                && fits(lots, work, to) + fits(lots, otherWork, from)
                        > fits(lots, work, from) + fits(lots, otherWork, to);
    }

    private static int fits(Lots lots, int work, int judge) {
        return lots.fits(work, judge) ? 1 : 0;
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }
}
