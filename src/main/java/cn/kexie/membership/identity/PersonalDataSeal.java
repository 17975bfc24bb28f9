package cn.kexie.membership.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** AES-256-GCM under one key; every text is sealed under a nonce of its own, and a forged one does not open. */
public final class PersonalDataSeal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;
    private static final String MARK = "aes1:";

    private final AesBytesEncryptor cipher;

    private PersonalDataSeal(AesBytesEncryptor cipher) {
        this.cipher = cipher;
    }

    /** Without a key nothing can be sealed or opened. */
    public static PersonalDataSeal withoutKey() {
        return new PersonalDataSeal(null);
    }

    /** @param key 32 bytes, base64 */
    public static PersonalDataSeal of(String key) {
        byte[] bytes = decoded(key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "kexie.personal-data.key 应为 32 字节的 base64 文本，例如用 openssl rand -base64 32 生成");
        }
        return new PersonalDataSeal(new AesBytesEncryptor(
                new SecretKeySpec(bytes, "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM));
    }

    boolean hasKey() {
        return cipher != null;
    }

    String close(String text) {
        return MARK
                + Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(cipher.encrypt(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty for what was not sealed with this key. */
    Optional<String> open(String sealed) {
        if (cipher == null || !sealed.startsWith(MARK)) {
            return Optional.empty();
        }
        try {
            byte[] opened = cipher.decrypt(Base64.getDecoder().decode(sealed.substring(MARK.length())));
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (RuntimeException forged) {
            return Optional.empty();
        }
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
