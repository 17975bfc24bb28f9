package cn.kexie.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a letter with all includes resolved, so that it needs nothing else to be printed again.
 *
 * @param id SHA-256 of the source
 * @param released whether it came with a release of models, so that it may say nothing but its content
 */
record LetterTemplate(String id, String name, String source, boolean released) {

    static LetterTemplate of(String name, String source, boolean released) {
        return new LetterTemplate(sha256(source), name, source, released);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
