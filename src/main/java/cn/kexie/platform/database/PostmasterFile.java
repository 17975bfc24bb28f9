package cn.kexie.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server writes about itself into its data directory, and leaves there when it is killed.
 *
 * @param pid process id of the postmaster
 * @param port TCP port it listens on
 */
record PostmasterFile(long pid, int port) {

    private static final int LINE_OF_PORT = 3;

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static final Pattern PID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

    /** Empty without a file, or with one that was not yet written to its end or is garbled. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        if (!Files.exists(in(cluster))) {
            return Optional.empty();
        }
        List<String> lines = Files.readString(in(cluster), StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .toList();
        boolean whole = lines.size() > LINE_OF_PORT
                && PID.matcher(lines.get(0)).matches()
                && PORT.matcher(lines.get(LINE_OF_PORT)).matches();
        return whole
                ? Optional.of(
                        new PostmasterFile(Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(LINE_OF_PORT))))
                : Optional.empty();
    }

    /** Whether that process still runs and is a PostgreSQL server, not a stranger that got the same number later. */
    boolean runs() {
        return process().map(PostmasterFile::isPostgres).orElse(false);
    }

    /** Whether the number now belongs to a stranger; PostgreSQL would take it for a server and refuse to start. */
    boolean isTakenByStranger() {
        return process().map(process -> !isPostgres(process)).orElse(false);
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private static boolean isPostgres(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().or(info::commandLine).orElse("").contains("postgres");
    }
}
