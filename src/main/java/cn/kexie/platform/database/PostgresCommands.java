package cn.kexie.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The two programs the server is made and driven with: {@code initdb} and {@code pg_ctl}. */
class PostgresCommands {

    /** What a command left: {@code success} is exit code 0, {@code text} its whole output. */
    record Outcome(boolean success, String text) {}

    private static final String PATIENCE_SECONDS = "120";

    private final Path installation;
    private final ServerAccount account;
    private final Path home;

    PostgresCommands(Path installation, ServerAccount account, Path home) {
        this.installation = installation;
        this.account = account;
        this.home = home;
    }

    /** Same text rules on every machine: UTF-8, sorted by code point, whatever the locale of the operating system. */
    Outcome initdb(Path cluster, Path passwordFile) throws IOException {
        return run(
                "initdb",
                List.of(
                        "--pgdata=" + cluster,
                        "--username=" + Cluster.SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
    }

    /** Starts the server in a session of its own: a Ctrl-C at our terminal must not reach it before the pool closes. */
    Outcome start(Path cluster, Path log) throws IOException {
        return run(
                "pg_ctl",
                List.of("start", "-D", cluster.toString(), "-l", log.toString(), "-w", "-t", PATIENCE_SECONDS));
    }

    /** Ends the sessions, writes everything out and waits for the end of the server. */
    Outcome stop(Path cluster) throws IOException {
        return run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", PATIENCE_SECONDS));
    }

    /** Output goes through a file: the server inherits a pipe on some systems and would hold it open. */
    private Outcome run(String program, List<String> arguments) throws IOException {
        Path output = Files.createTempFile("kexie-" + program, ".log");
        try {
            Process process =
                    process(program, arguments).redirectOutput(output.toFile()).start();
            boolean success = process.waitFor() == 0;
            return new Outcome(success, Files.readString(output, java.nio.charset.StandardCharsets.ISO_8859_1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private ProcessBuilder process(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(installation.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(account.command(command));
        process.environment().keySet().removeIf(name -> name.startsWith("PG"));
        process.environment().put("LC_ALL", "C");
        return process.directory(home.toFile()).redirectErrorStream(true);
    }
}
