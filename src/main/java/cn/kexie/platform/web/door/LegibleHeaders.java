package cn.kexie.platform.web.door;

import cn.kexie.platform.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Bytes in a header that are no ASCII mean nothing certain. A header that matters is refused for them; any other, such as a
 * neighbour application's cookie or the name of a browser, is passed over, or its owner could not work here at all.
 */
final class LegibleHeaders {

    private static final Set<String> MATTERING = Set.of(
            "authorization",
            "content-encoding",
            "content-type",
            "host",
            "idempotency-key",
            "if-match",
            "origin",
            "sec-fetch-site",
            "x-xsrf-token");

    private final HttpServletRequest request;
    private final Set<String> illegible;

    LegibleHeaders(HttpServletRequest request) {
        this.request = request;
        this.illegible = Collections.list(request.getHeaderNames()).stream()
                .filter(name ->
                        !Collections.list(request.getHeaders(name)).stream().allMatch(LegibleHeaders::isPlain))
                .map(LegibleHeaders::key)
                .collect(Collectors.toSet());
    }

    /** Names the header and never its value. */
    Optional<Problem> refusal() {
        return illegible.stream()
                .filter(MATTERING::contains)
                .sorted()
                .findFirst()
                .map(name ->
                        Problem.of(400, "ILLEGIBLE_HEADER", "请求头 %s 含有 ASCII 以外的字符或控制字符，请按规定编码后重试".formatted(name)));
    }

    HttpServletRequest legible() {
        return illegible.isEmpty() ? request : new Legible(request, illegible);
    }

    private static boolean isPlain(String value) {
        return value.chars().allMatch(c -> c >= 0x20 && c <= 0x7E);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static final class Legible extends HttpServletRequestWrapper {

        private final Set<String> hidden;

        Legible(HttpServletRequest request, Set<String> hidden) {
            super(request);
            this.hidden = hidden;
        }

        private boolean isHidden(String name) {
            return name != null && hidden.contains(key(name));
        }

        @Override
        public String getHeader(String name) {
            return isHidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> shown = Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isHidden(name))
                    .toList();
            return Collections.enumeration(shown);
        }

        @Override
        public long getDateHeader(String name) {
            return isHidden(name) ? -1 : super.getDateHeader(name);
        }

        @Override
        public int getIntHeader(String name) {
            return isHidden(name) ? -1 : super.getIntHeader(name);
        }
    }
}
