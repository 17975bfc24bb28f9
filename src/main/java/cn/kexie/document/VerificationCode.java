package cn.kexie.document;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Verification codes: 80 random bits in Crockford's base 32, which has no letter that reads like a digit. */
final class VerificationCode {

    static final int LENGTH = 16;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** The code as it is kept, from what a person typed: any case, spaces, dashes, O for 0, I or L for 1. */
    static String normalise(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** The code in groups of four, as it is printed. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
