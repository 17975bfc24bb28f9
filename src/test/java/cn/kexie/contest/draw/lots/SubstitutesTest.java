package cn.kexie.contest.draw.lots;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who takes over a work after the draw. */
class SubstitutesTest {

    private static final String SEED = "5eed".repeat(16);

    @Test
    void areThoseWithTheFewestWorks() {
        Substitutes substitutes = new Substitutes(SEED, 1, Map.of("A", 3, "B", 1, "C", 2), Set.of());
        assertThat(substitutes.next("E1")).contains("B");
        assertThat(substitutes.next("E1")).contains("C");
        assertThat(substitutes.next("E1")).contains("A");
        assertThat(substitutes.next("E1")).isEmpty();
    }

    @Test
    void areNeverBarred() {
        Substitutes substitutes = new Substitutes(SEED, 1, Map.of("A", 0, "B", 9), Set.of(new Conflict("E1", "A")));
        assertThat(substitutes.next("E1")).contains("B");
        assertThat(substitutes.next("E2")).contains("A");
    }

    @Test
    void areDecidedByTheSeedAmongEquals() {
        Map<String, Integer> loads = IntStream.range(0, 20).boxed().collect(Collectors.toMap(i -> "J-" + i, i -> 4));
        Set<Optional<String>> chosen = IntStream.range(0, 30)
                .mapToObj(i -> new Substitutes(SEED, 1, loads, Set.of()).next("E" + i))
                .collect(Collectors.toSet());
        assertThat(chosen).hasSizeGreaterThan(5);
        assertThat(new Substitutes(SEED, 1, loads, Set.of()).next("E1"))
                .isEqualTo(new Substitutes(SEED, 1, loads, Set.of()).next("E1"));
    }

    @Test
    void shareManyWorksEvenly() {
        Substitutes substitutes = new Substitutes(SEED, 2, Map.of("A", 0, "B", 0, "C", 0), Set.of());
        Map<String, Long> taken = IntStream.range(0, 30)
                .mapToObj(i -> substitutes.next("E" + i).orElseThrow())
                .collect(Collectors.groupingBy(judge -> judge, Collectors.counting()));
        assertThat(taken).containsOnly(Map.entry("A", 10L), Map.entry("B", 10L), Map.entry("C", 10L));
    }
}
