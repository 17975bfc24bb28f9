package cn.kexie.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** No system of an enterprise, and nobody without credentials, takes the server for itself alone. */
final class RequestRateFilter extends OncePerRequestFilter {

    private final Buckets buckets;
    private final Refusals refusals;

    RequestRateFilter(Buckets buckets, Refusals refusals) {
        this.buckets = buckets;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = limited(request).map(buckets::take).orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            refusals.tooMany(TooMany.requests(wait), request, response);
        }
    }

    /** Members of staff are few and work through pages that ask often. */
    private static Optional<String> limited(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null) {
            return Optional.of("source:" + RequestSource.of(request));
        }
        return known.getPrincipal() instanceof ClientPrincipal client
                ? Optional.of(client.getName())
                : Optional.empty();
    }
}
