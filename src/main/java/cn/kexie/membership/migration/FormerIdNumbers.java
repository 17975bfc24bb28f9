package cn.kexie.membership.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * ID numbers as earlier versions have sealed them: alone, under one key, from {@code kexie.personal-data.key} or the file
 * {@code personal-data.key} of the data directory.
 */
@Component
class FormerIdNumbers {

    private static final String MARK = "aes1:";
    private static final int NONCE_BYTES = 16;

    private final String key;
    private final Path file;

    @Autowired
    FormerIdNumbers(
            @Value("${kexie.personal-data.key:}") String key, @Value("${kexie.data-dir}") String dataDirectory) {
        this(key, Path.of(dataDirectory).resolve("personal-data.key"));
    }

    FormerIdNumbers(String key, Path file) {
        this.key = key;
        this.file = file;
    }

    /** The number in clear; null stays null. */
    String opened(String idNumber) {
        if (idNumber == null || !idNumber.startsWith(MARK)) {
            return idNumber;
        }
        try {
            byte[] opened = cipher().decrypt(Base64.getDecoder().decode(idNumber.substring(MARK.length())));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (IllegalStateException | IllegalArgumentException doesNotOpen) {
            throw new IllegalStateException(
                    "已收集的身份证件号码用旧密钥加密，打不开；请提供原来的密钥（配置 kexie.personal-data.key，或者文件 %s）后重新启动，升级完成后不再需要"
                            .formatted(file.toAbsolutePath()),
                    doesNotOpen);
        }
    }

    private AesBytesEncryptor cipher() {
        byte[] bytes = Base64.getDecoder().decode(key.isBlank() ? written() : key.strip());
        return new AesBytesEncryptor(
                new SecretKeySpec(bytes, "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    private String written() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
