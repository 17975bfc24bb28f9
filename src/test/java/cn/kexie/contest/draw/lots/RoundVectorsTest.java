package cn.kexie.contest.draw.lots;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.draw.lots.RoundInput.Taken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Frozen pools, seeds and rounds of replacement by method 2, made by another program from ADR 0019 alone. */
class RoundVectorsTest {

    @TestFactory
    List<DynamicTest> comeToWhatAnotherProgramCameTo() throws IOException {
        try (InputStream file = RoundVectorsTest.class.getResourceAsStream("/contest/draw-round-vectors.json")) {
            return List.of(new ObjectMapper().readValue(file, Vector[].class)).stream()
                    .map(vector -> DynamicTest.dynamicTest(vector.contestNo(), vector::check))
                    .toList();
        }
    }

    private record Vector(
            String contestSeed,
            String seed,
            String recordHash,
            String mixed,
            String contestNo,
            int stage,
            int k,
            List<PoolJudge> pool,
            List<Work> entries,
            List<Conflict> conflicts,
            String conflictsSalt,
            String frozen,
            RoundInput input,
            List<Taken> taken) {

        void check() {
            assertThat(new RoundSeed(contestSeed, seed, recordHash).mixed()).isEqualTo(mixed);
            ConflictSeal seal = ConflictSeal.of(conflictsSalt, conflicts);
            assertThat(new FrozenPool(contestNo, stage, k, pool, entries, conflicts, seal).digest())
                    .isEqualTo(frozen);
            assertThat(Substitutes.of(mixed, input)).isEqualTo(taken);
        }
    }
}
