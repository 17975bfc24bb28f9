package cn.kexie.contest.draw.lots;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.draw.lots.DrawResult.Panel;
import cn.kexie.contest.draw.lots.DrawResult.Shortage;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Draws that were made by another program, written in another language from ADR 0019 alone. */
class DrawVectorsTest {

    @TestFactory
    List<DynamicTest> drawsWhatAnotherProgramDrew() throws IOException {
        try (InputStream file = DrawVectorsTest.class.getResourceAsStream("/contest/draw-vectors.json")) {
            return List.of(new ObjectMapper().readValue(file, Vector[].class)).stream()
                    .map(vector -> DynamicTest.dynamicTest(vector.seed(), vector::check))
                    .toList();
        }
    }

    private record Vector(
            String seed,
            int stage,
            int k,
            List<PoolJudge> pool,
            List<Work> entries,
            List<Conflict> conflicts,
            List<Panel> assignments,
            List<String> shortages) {

        void check() {
            DrawResult result = Draw.of(new DrawInput(seed, stage, k, pool, entries, conflicts));
            assertThat(result.assignments()).isEqualTo(assignments);
            assertThat(result.shortages()).extracting(Shortage::entryNo).isEqualTo(shortages);
        }
    }
}
