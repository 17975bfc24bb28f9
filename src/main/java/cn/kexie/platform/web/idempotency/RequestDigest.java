package cn.kexie.platform.web.idempotency;

import cn.kexie.platform.web.BufferedBody;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The digest of everything a request says: query and body; of an upload the content of its parts, not the boundaries. */
final class RequestDigest {

    private RequestDigest() {}

    static byte[] of(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = Digests.sha256();
        add(digest, String.valueOf(request.getQueryString()));
        var upload = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (upload == null) {
            addBody(digest, request);
        } else {
            addParts(digest, upload);
        }
        return digest.digest();
    }

    private static void addBody(MessageDigest digest, HttpServletRequest request) {
        var buffered = WebUtils.getNativeRequest(request, BufferedBody.class);
        Digests.add(digest, buffered == null ? new byte[0] : buffered.body());
    }

    private static void addParts(MessageDigest digest, MultipartHttpServletRequest upload)
            throws IOException, ServletException {
        for (Part part : upload.getParts()) {
            add(digest, part.getName());
            add(digest, String.valueOf(part.getSubmittedFileName()));
            add(digest, String.valueOf(part.getContentType()));
            Digests.add(digest, contentDigest(part));
        }
        for (Map.Entry<String, String[]> field : new TreeMap<>(upload.getParameterMap()).entrySet()) {
            add(digest, field.getKey());
            add(digest, String.join("\u0000", field.getValue()));
        }
    }

    private static byte[] contentDigest(Part part) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        Digests.add(digest, text.getBytes(StandardCharsets.UTF_8));
    }
}
