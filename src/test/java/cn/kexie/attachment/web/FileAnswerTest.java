package cn.kexie.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class FileAnswerTest {

    /** Spring Framework 6.2.19 writes a plain file name as it comes (CVE-2026-59314). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x=1.pdf",
                "章程\nLocation: https://example.org/.pdf",
                "a\r.pdf",
                "a\"; filename=\"b.html",
                "a\u0000\u007f\u0085.pdf"
            })
    void doesNotLetAFileNameWriteHeaders(String name) {
        String disposition = disposition(name);

        assertThat(disposition).startsWith("attachment;").doesNotContainPattern("\\p{Cntrl}|[^ -~]");
        assertThat(disposition.chars().filter(letter -> letter == '"')).hasSize(2);
    }

    @Test
    void keepsAChineseName() {
        assertThat(disposition("章程.pdf")).contains("filename*=UTF-8''%E7%AB%A0%E7%A8%8B.pdf");
    }

    private static String disposition(String name) {
        return new FileAnswer(name, "application/pdf", 0)
                .answer(InputStream.nullInputStream())
                .getHeaders()
                .getFirst(HttpHeaders.CONTENT_DISPOSITION);
    }
}
