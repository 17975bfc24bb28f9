package cn.kexie.platform.web.door;

import cn.kexie.platform.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Tells what a page of another site sends: a browser may add a cookie or a password it remembers, whether or not that page
 * may read the answer. Programs say nothing of where they come from and are not meant.
 */
final class OwnOrigins {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String own;

    OwnOrigins(PublicUrl publicUrl) {
        this.own = publicUrl.origin();
    }

    boolean foreign(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod()) && (fromElsewhere(request) || hasForeignOrigin(request));
    }

    private static boolean fromElsewhere(HttpServletRequest request) {
        return "cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"));
    }

    private boolean hasForeignOrigin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equalsIgnoreCase(own) && !isCalledBy(origin, request);
    }

    /** Whether the page was fetched under the name by which it calls; browsers leave out the usual port in both. */
    private static boolean isCalledBy(String origin, HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host != null
                && (origin.equalsIgnoreCase("https://" + host) || origin.equalsIgnoreCase("http://" + host));
    }
}
