package cn.kexie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/** The credentials in the header {@code Authorization}. */
final class AuthorizationHeader {

    private AuthorizationHeader() {}

    static boolean present(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /** What follows the scheme, when the header uses that scheme. */
    static Optional<String> of(HttpServletRequest request, String scheme) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return StringUtils.startsWithIgnoreCase(header, scheme + " ")
                ? Optional.of(header.substring(scheme.length()).trim())
                : Optional.empty();
    }
}
