package cn.kexie.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a login however busy it is; the web applications make a new session at each login, so its age is the login's. */
final class SessionAgeFilter extends OncePerRequestFilter {

    private final Duration limit;
    private final LongSupplier millis;

    SessionAgeFilter(Duration limit, LongSupplier millis) {
        this.limit = limit;
        this.millis = millis;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && millis.getAsLong() - session.getCreationTime() > limit.toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
