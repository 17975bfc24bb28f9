package cn.kexie.engine.password;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * PBKDF2 with HMAC-SHA256, kept as {@code <iterations>$<salt and hash in hexadecimal>}: a hash can be checked whatever
 * the number of iterations is today.
 */
class SlowHash implements PasswordEncryptor {

    static final String NAME = "pbkdf2-sha256";

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\$([0-9a-f]+)");
    private static final int SALT_BYTES = 16;

    private final int iterations;

    SlowHash(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String encrypt(String password) {
        return iterations + "$" + encoder(iterations).encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        Matcher form = FORM.matcher(encrypted);
        return form.matches() && encoder(Integer.parseInt(form.group(1))).matches(password, form.group(2));
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Whether a hash with its prefix is of this kind and at least as slow as one made today. */
    boolean made(String stored) {
        Matcher form = FORM.matcher(stored.replace("{" + NAME + "}", ""));
        return form.matches() && Integer.parseInt(form.group(1)) >= iterations;
    }

    private static Pbkdf2PasswordEncoder encoder(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}
