package cn.kexie.party;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret of an API client: {@code kx_}, 256 random bits as 43 characters in base 62, and 6 characters of CRC-32 over
 * them, so that scanners find leaked keys and mistyped ones are refused without asking the database.
 */
final class ApiKey {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int SECRET_LENGTH = 43;
    private static final int CHECKSUM_LENGTH = 6;
    private static final Pattern FORM = Pattern.compile("kx_([0-9A-Za-z]{43})([0-9A-Za-z]{6})");

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    static ApiKey random(RandomGenerator random) {
        var bits = new byte[32];
        random.nextBytes(bits);
        var secret = base62(new BigInteger(1, bits), SECRET_LENGTH);
        return new ApiKey("kx_" + secret + checksum(secret));
    }

    /** A key that somebody presents; empty when it cannot be one. */
    static Optional<ApiKey> parse(String text) {
        var form = FORM.matcher(text == null ? "" : text);
        return form.matches() && checksum(form.group(1)).equals(form.group(2))
                ? Optional.of(new ApiKey(text))
                : Optional.empty();
    }

    /** To be shown once to whom it belongs, never stored or logged. */
    String text() {
        return text;
    }

    /** SHA-256 in hexadecimal. A random key of 256 bits needs no slow hash and no salt. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String checksum(String secret) {
        var crc = new CRC32();
        crc.update(secret.getBytes(US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECKSUM_LENGTH);
    }

    private static String base62(BigInteger number, int length) {
        var text = new StringBuilder();
        for (var rest = number; text.length() < length; rest = rest.divide(BASE)) {
            text.append(DIGITS.charAt(rest.mod(BASE).intValue()));
        }
        return text.reverse().toString();
    }

    @Override
    public String toString() {
        return "kx_…";
    }
}
