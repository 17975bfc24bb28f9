package cn.kexie.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The canonical form of a row and the hash over it. Each field is written as {@code <length in bytes>:<UTF-8>,}, a missing
 * one as {@code -,}, in the order below; the hash is SHA-256 of the 32 bytes of the hash before, then this.
 */
final class AuditChain {

    private static final String VERSION = "kexie-audit-1";

    private AuditChain() {}

    static String hash(String previous, AuditRecord row) {
        MessageDigest sha256 = sha256();
        sha256.update(HexFormat.of().parseHex(previous));
        return HexFormat.of().formatHex(sha256.digest(canonical(row)));
    }

    static String digest(String details) {
        return HexFormat.of().formatHex(sha256().digest(details.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] canonical(AuditRecord row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(400);
        write(bytes, VERSION);
        write(bytes, Long.toString(row.seq()));
        write(bytes, row.at().toString());
        write(bytes, row.actor());
        write(bytes, row.role());
        write(bytes, row.action());
        write(bytes, row.subject());
        write(bytes, row.outcome());
        write(bytes, row.digest());
        write(bytes, row.requestId());
        return bytes.toByteArray();
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
