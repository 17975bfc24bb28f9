package cn.kexie.platform.security;

import cn.kexie.platform.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who sends a request, by the first way the request uses. Wrong credentials are refused even on open paths. */
final class CredentialsFilter extends OncePerRequestFilter {

    private final List<Credentials> ways;
    private final Refusals refusals;

    CredentialsFilter(List<Credentials> ways, Refusals refusals) {
        this.ways = ways;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            authenticate(request).ifPresent(known -> SecurityContextHolder.setContext(new SecurityContextImpl(known)));
        } catch (AuthenticationException e) {
            refusals.commence(request, response, e);
            return;
        } catch (AccessDeniedException e) {
            refusals.handle(request, response, e);
            return;
        } catch (Refusal e) {
            refusals.tooMany(e, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> authenticate(HttpServletRequest request) {
        for (Credentials way : ways) {
            Optional<Authentication> known = way.of(request);
            if (known.isPresent()) {
                return known;
            }
        }
        if (AuthorizationHeader.present(request)) {
            throw new BadCredentialsException("Authorization scheme not supported");
        }
        return Optional.empty();
    }
}
