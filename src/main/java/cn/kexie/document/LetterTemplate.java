package cn.kexie.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of a letter with all includes resolved, so that it needs nothing else to be printed again.
 *
 * @param id SHA-256 of the source
 */
record LetterTemplate(String id, String name, String source) {

    private static final Pattern REQUIRED = Pattern.compile("<meta name=\"required\" content=\"([^\"]*)\"");

    static LetterTemplate of(String name, String source) {
        return new LetterTemplate(sha256(source), name, source);
    }

    /** Names of the values without which this letter must not be issued. */
    List<String> required() {
        var found = REQUIRED.matcher(source);
        return found.find() ? List.of(found.group(1).trim().split("\\s+")) : List.of();
    }

    List<String> missing(Set<String> given) {
        return required().stream().filter(name -> !given.contains(name)).toList();
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
