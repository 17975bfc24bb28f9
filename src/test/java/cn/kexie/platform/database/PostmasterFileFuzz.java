package cn.kexie.platform.database;

import static cn.kexie.fuzz.Fuzzed.holds;

import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What a killed server leaves behind may be cut off or garbled; then there is no file. */
final class PostmasterFileFuzz {

    private static final Path CLUSTER = temporary();

    static Stream<byte[]> files() {
        return Fuzzed.seeds(
                "4711\n/data\n1700000000\n54321\n\nlocalhost\n", "4711\n", "x\n\n\n y\n", "4711\n\n\n999999999999\n");
    }

    @MethodSource("files")
    @FuzzTest
    void file(byte[] content) throws IOException {
        Files.write(PostmasterFile.in(CLUSTER), content);
        PostmasterFile.read(CLUSTER)
                .ifPresent(file -> holds(file.pid() > 0 && file.port() > 0 && file.port() < 100_000, "server", file));
    }

    private static Path temporary() {
        try {
            Path cluster = Files.createTempDirectory("fuzzed");
            PostmasterFile.in(cluster).toFile().deleteOnExit();
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
