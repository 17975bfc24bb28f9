package cn.kexie.attachment.blind;

import static cn.kexie.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture copied for judges: it is copied or said to be broken, and a copy has nothing left to be taken out. */
final class BlindCopyFuzz {

    static Stream<byte[]> pictures() throws IOException {
        return Stream.of(
                BlindCopiesTest.photograph(),
                BlindCopiesTest.png(),
                "GIF89a\1\0\1\0\0\0\0!\u00fe\3abc\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @MethodSource("pictures")
    @FuzzTest
    void picture(byte[] content) throws IOException {
        String type = content.length == 0 || content[0] == (byte) 0xFF
                ? "image/jpeg"
                : content[0] == 'G' ? "image/gif" : "image/png";
        byte[] copy = copied(content, type);
        if (copy != null) {
            holds(Arrays.equals(copy, copied(copy, type)), "something was left to be taken out", type);
        }
    }

    private static byte[] copied(byte[] content, String type) throws IOException {
        Path file = Files.createTempFile("fuzzed", ".bin");
        try {
            ByteArrayOutputStream derived = new ByteArrayOutputStream();
            BlindCopies.derive(Files.write(file, content), type, derived);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(derived.toByteArray()));
            var found = new ObjectMapper().readValue(in.readNBytes(in.readInt()), BlindCopies.Examination.class);
            return found.obstacle() == null ? in.readAllBytes() : null;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
