package cn.kexie.platform.web.problem;

import java.util.Map;
import java.util.function.BiConsumer;

/** Protects answers given before any chain of filters is found; none of them loads anything. */
public final class BareHeaders {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "SAMEORIGIN",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'");

    private BareHeaders() {}

    /** @param response how it takes a header */
    public static void write(BiConsumer<String, String> response) {
        HEADERS.forEach(response);
    }
}
