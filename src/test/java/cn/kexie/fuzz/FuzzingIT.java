package cn.kexie.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Fuzzes every target for a few seconds, guided by coverage: {@code -Dfuzz.seconds=600} for longer, {@code
 * -Dfuzz.target=DocumentFuzz,CsvFuzz} for some of them. A long run keeps what it has found in {@code target/fuzz}.
 */
@Tag("fuzzing")
@DisplayName("模糊测试：每个解析器，按覆盖率引导")
class FuzzingIT {

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 3);
    private static final Path DIRECTORY = Path.of("target", "fuzz");

    private static ExecutorService processes;
    private static final List<FuzzRun> RUNS = new ArrayList<>();

    @BeforeAll
    static void start() {
        processes =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    @AfterAll
    static void stop() {
        processes.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> targets() throws IOException {
        FuzzProcess process = new FuzzProcess(DIRECTORY, SECONDS);
        List<Started> started = targetsAskedFor().stream()
                .map(target -> new Started(target, processes.submit(() -> process.run(target))))
                .toList();
        assertThat(started).isNotEmpty();
        return Stream.concat(
                started.stream()
                        .map(each -> DynamicTest.dynamicTest(
                                each.target().name(), () -> judge(each.run().get()))),
                Stream.of(DynamicTest.dynamicTest("coverage grows beyond the seeds", FuzzingIT::coverageGrew)));
    }

    private static List<FuzzTarget> targetsAskedFor() {
        String[] asked = System.getProperty("fuzz.target", "").split(",");
        return FuzzTarget.in(Path.of("target", "test-classes")).stream()
                .filter(target -> Arrays.stream(asked).anyMatch(target.name()::startsWith))
                .toList();
    }

    private static void judge(FuzzRun run) {
        if (run.exitCode() != 0) {
            fail("%s 发现问题，输入在 %s（改正后移入 %s 作为回归种子）：%n%s"
                    .formatted(
                            run.target().name(),
                            DIRECTORY.resolve(run.target().name()),
                            run.target().seeds(),
                            run.log().stream().limit(200).collect(Collectors.joining(System.lineSeparator()))));
        }
        System.out.println(run.summary());
        assertThat(run.edgesOfSeeds()).as("edges of instrumented code").isPositive();
        assertThat(run.executions()).as("executions").isPositive();
        RUNS.add(run);
    }

    /** Otherwise the inputs would only be replayed. */
    private static void coverageGrew() {
        assertThat(RUNS).anyMatch(run -> run.edges() > run.edgesOfSeeds());
        assertThat(RUNS.stream().filter(run -> run.featuresGained() > 0))
                .as("targets whose coverage grew")
                .hasSizeGreaterThan(RUNS.size() / 2);
    }

    private record Started(FuzzTarget target, Future<FuzzRun> run) {}
}
