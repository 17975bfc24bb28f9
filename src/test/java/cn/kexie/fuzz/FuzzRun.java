package cn.kexie.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a fuzzing process said.
 *
 * @param log line by line, standard output and error together
 */
record FuzzRun(FuzzTarget target, int exitCode, Duration took, List<String> log) {

    private static final Pattern SEEDS_DONE = Pattern.compile("#\\d+\\s+INITED cov: (\\d+) ft: (\\d+).*");
    private static final Pattern DONE = Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+) ft: (\\d+).*");

    /** Edges of our code that the checked-in inputs reach; 0 when nothing was instrumented. */
    int edgesOfSeeds() {
        return number(SEEDS_DONE, 1);
    }

    int edges() {
        return number(DONE, 2);
    }

    /** Edges by how often they were taken: what the fuzzer is guided by. */
    int featuresGained() {
        return number(DONE, 3) - number(SEEDS_DONE, 2);
    }

    int executions() {
        return number(DONE, 1);
    }

    String summary() {
        return "%-34s %,10d 次  %5.1f 秒  覆盖 %d → %d，特征 +%d"
                .formatted(
                        target.name(), executions(), took.toMillis() / 1e3, edgesOfSeeds(), edges(), featuresGained());
    }

    private int number(Pattern line, int group) {
        return log.stream()
                .map(line::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(MatchResult.class::cast)
                .map(found -> Integer.parseInt(found.group(group)))
                .findFirst()
                .orElse(0);
    }
}
