package cn.kexie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** Our pages load nothing from elsewhere and run no inline script; everything else is not a page at all. */
final class ContentPolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String COMMON =
            "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'" + COMMON;

    /** Swagger UI sets styles from script. */
    private static final String SWAGGER =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'" + COMMON;

    private static final String DATA = "default-src 'none'; frame-ancestors 'self'";

    /** A stricter policy would keep Chromium's own viewer from showing the document. */
    private static final String PDF = "frame-ancestors 'self'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, policy(request, String.valueOf(response.getContentType())));
        }
    }

    private static String policy(HttpServletRequest request, String type) {
        if (type.startsWith("text/html")) {
            return request.getRequestURI().startsWith("/swagger-ui") ? SWAGGER : PAGE;
        }
        return type.startsWith("application/pdf") ? PDF : DATA;
    }
}
