package cn.kexie.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** 个人信息处理告知: the text people agree to; {@code kexie.privacy.notice} names another one. */
@Component
public class PrivacyNotice {

    private static final int EDITION_DIGITS = 12;

    private final String text;
    private final String edition;

    PrivacyNotice(@Value("${kexie.privacy.notice}") Resource file) {
        try {
            this.text = file.getContentAsString(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            this.edition = HexFormat.of().formatHex(digest).substring(0, EDITION_DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text() {
        return text;
    }

    /** Changes with every change of the text. */
    public String edition() {
        return edition;
    }
}
