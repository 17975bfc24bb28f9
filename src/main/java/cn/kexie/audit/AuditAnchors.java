package cn.kexie.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The heads of the chain as they were, outside the database: one line each, {@code <time> <seq> <hash>}, in
 * {@code <data-dir>/audit-anchors/<month>.txt} and in the log.
 */
@Component
public class AuditAnchors {

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchors.class);
    private static final Pattern LINE = Pattern.compile("\\S+ (\\d+) ([0-9a-f]{64})");

    private final Path directory;
    private final AuditRegister register;
    private final Clock clock;

    AuditAnchors(@Value("${kexie.data-dir}") Path dataDirectory, AuditRegister register, Clock clock) {
        this.directory = dataDirectory.resolve("audit-anchors");
        this.register = register;
        this.clock = clock;
    }

    /** The end of the chain now. */
    public AuditHead head() {
        return register.head();
    }

    /** Notes the head, unless it was noted before. */
    void drop() {
        AuditHead head = register.head();
        if (head.seq() > 0 && !all().contains(head)) {
            append("%s %d %s%n".formatted(clock.instant(), head.seq(), head.hash()));
            LOG.info("审计记录锚点：第 {} 条，{}", head.seq(), head.hash());
        }
    }

    List<AuditHead> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(AuditAnchors::lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<AuditHead> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new AuditHead(Long.parseLong(line.group(1)), line.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String line) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve(clock.instant().toString().substring(0, 7) + ".txt");
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
