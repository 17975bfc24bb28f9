package cn.kexie.attachment.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way to a browser, which may save it, show it if allowed, and never take it for anything else. */
public record FileAnswer(String fileName, String mediaType, long size, boolean inline) {

    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'self'";

    public FileAnswer(String fileName, String mediaType, long size) {
        this(fileName, mediaType, size, false);
    }

    public FileAnswer inline(boolean show) {
        return new FileAnswer(fileName, mediaType, size, show);
    }

    public ResponseEntity<InputStreamResource> answer(InputStream content) {
        return ResponseEntity.ok()
                .headers(this::restrict)
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content));
    }

    /** Chromium refuses to show a PDF under {@code sandbox}, so a shown one keeps the policy all PDFs have. */
    private void restrict(HttpHeaders headers) {
        if (!inline || !mediaType.equals(MediaType.APPLICATION_PDF_VALUE)) {
            headers.set("Content-Security-Policy", POLICY);
        }
    }

    private ContentDisposition disposition() {
        ContentDisposition.Builder builder = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return builder.filename(fileName, StandardCharsets.UTF_8).build();
    }
}
