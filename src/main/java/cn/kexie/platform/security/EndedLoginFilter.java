package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.function.ToLongFunction;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session whose account has had its logins ended since is over. */
final class EndedLoginFilter extends OncePerRequestFilter {

    private final ToLongFunction<UserId> epochs;

    EndedLoginFilter(ToLongFunction<UserId> epochs) {
        this.epochs = epochs;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(LoginMark.ATTRIBUTE) instanceof LoginMark login
                && login.epoch() != epochs.applyAsLong(login.userId())) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
