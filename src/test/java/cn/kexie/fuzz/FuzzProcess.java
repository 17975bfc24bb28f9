package cn.kexie.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import com.code_intelligence.jazzer.sanitizers.Constants;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** Fuzzes one target in a process of its own: instrumented code stays out of all other tests. */
final class FuzzProcess {

    /** One input that takes longer is a finding. */
    private static final int LONGEST_INPUT_SECONDS = 20;

    /** From here on Jazzer's own detectors of injections take part, which take their time to be put in place. */
    private static final int LONG_RUN_SECONDS = 60;

    private static final int RUNS_PER_SECOND = 2000;
    private static final int SHORT_RUN_CEILING = 6;
    private static final String PATTERNS = "com.code_intelligence.jazzer.sanitizers.RegexInjection";

    private static final String[] ON_CLASS_PATH = {"jazzer", "junit", "opentest4j", "apiguardian", "slf4j", "logback"};

    private final Path directory;
    private final int seconds;
    private final Path agent;

    /** @param directory for what each process leaves behind */
    FuzzProcess(Path directory, int seconds) throws IOException {
        this.directory = Files.createDirectories(directory).toAbsolutePath();
        this.seconds = seconds;
        this.agent = LibraryAgent.jar(this.directory);
    }

    FuzzRun run(FuzzTarget target) throws IOException, InterruptedException {
        Path own = directory.resolve(target.name());
        if (!isLong()) {
            FileSystemUtils.deleteRecursively(own);
        }
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(target))
                .directory(Files.createDirectories(own).toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            List<String> log = output.lines().toList();
            Files.write(own.resolve("log.txt"), log);
            int exitCode = process.waitFor();
            return new FuzzRun(target, exitCode, Duration.ofNanos(System.nanoTime() - start), log);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(FuzzTarget target) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (isLong() ? 4 : 1),
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "-javaagent:" + agent + "=" + libraries(false),
                "-cp",
                libraries(true),
                Jazzer.class.getName(),
                "--target_class=" + target.owner(),
                "--target_method=" + target.method(),
                "-max_total_time=" + (isLong() ? seconds : SHORT_RUN_CEILING),
                "-timeout=" + LONGEST_INPUT_SECONDS,
                // The heap is bounded above; what a child process is told of its peak is its parent's when it was
                // forked.
                "-rss_limit_mb=0"));
        if (!isLong()) {
            command.add("--disabled_hooks=" + String.join(File.pathSeparator, Constants.SANITIZER_HOOK_NAMES));
            // The same inputs every time: a build must not fail for what only this run has found.
            command.add("-seed=1");
            command.add("-runs=" + seconds * RUNS_PER_SECOND);
        } else if (target.makesPatterns()) {
            command.add("--disabled_hooks=" + PATTERNS);
        }
        return command;
    }

    private boolean isLong() {
        return seconds >= LONG_RUN_SECONDS;
    }

    private static String libraries(boolean onClassPath) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .filter(entry -> Files.exists(Path.of(entry)) && isOnClassPath(entry) == onClassPath)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOnClassPath(String entry) {
        String name = Path.of(entry).getFileName().toString();
        return !name.endsWith(".jar") || Arrays.stream(ON_CLASS_PATH).anyMatch(name::contains);
    }
}
