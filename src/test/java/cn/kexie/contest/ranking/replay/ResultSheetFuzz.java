package cn.kexie.contest.ranking.replay;

import static cn.kexie.fuzz.Fuzzed.holds;

import cn.kexie.contest.ranking.PublishedSheet;
import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A file to be recomputed by anyone may come from anyone: it agrees, it does not, or it cannot be read. */
final class ResultSheetFuzz {

    private static final Path FILE = temporary();

    static Stream<byte[]> files() throws IOException {
        return Stream.concat(
                Stream.of(PublishedSheet.oneStage(1), PublishedSheet.standardised(2))
                        .map(sheet -> sheet.toString().getBytes(StandardCharsets.UTF_8)),
                Fuzzed.seeds(
                        "{\"seed\":\"00\",\"seedDigest\":\"x\",\"rules\":{\"criteria\":[{\"code\":\"a\",\"weight\":100}]},"
                                + "\"entries\":[{\"entryNo\":\"1\"}],\"results\":[{\"entryNo\":\"1\",\"score\":1e99,\"rank\":1}]}",
                        "{\"rules\":{},\"draws\":[null],\"sheets\":[null]}",
                        "[]"));
    }

    @MethodSource("files")
    @FuzzTest
    void file(byte[] content) throws IOException {
        Files.write(FILE, content);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = ResultSheetReplay.run(
                new String[] {FILE.toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));
        holds(code >= 0 && code <= 2 && said.size() > 0, "code", code);
        if (code == 0) {
            JsonNode file = ResultSheetFile.JSON.readTree(content);
            holds(
                    digest(file.path("seed").asText())
                            .equals(file.path("seedDigest").asText()),
                    "agrees with another seed");
            int before = 0;
            for (JsonNode result : file.path("results")) {
                holds(result.path("rank").asInt() >= 1, "rank", result);
                before = Math.max(before, result.path("rank").asInt());
            }
            holds(before <= file.path("results").size(), "more ranks than results", before);
        }
    }

    private static String digest(String seed) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("fuzzed", ".json");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
