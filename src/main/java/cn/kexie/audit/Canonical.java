package cn.kexie.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The form in which a row is hashed: each field as {@code <length in bytes>:<UTF-8>,}, a missing one as {@code -,}, so that
 * no two rows run together.
 */
public final class Canonical {

    /** What stands before the first row of a chain. */
    public static final String START = "0".repeat(64);

    private Canonical() {}

    public static byte[] of(String... fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(400);
        for (String field : fields) {
            write(bytes, field);
        }
        return bytes.toByteArray();
    }

    /** SHA-256 of the 32 bytes of the hash before, then the row. */
    public static String hash(String previous, byte[] row) {
        MessageDigest sha256 = sha256();
        sha256.update(HexFormat.of().parseHex(previous));
        return HexFormat.of().formatHex(sha256.digest(row));
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(ByteArrayOutputStream bytes, String field) {
        if (field == null) {
            bytes.writeBytes("-,".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        byte[] text = field.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(text);
        bytes.write(',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
