package cn.kexie.audit.web;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.security.StaffAccounts;
import cn.kexie.platform.security.StaffPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Records who logs out of the web applications, which tell nobody. */
@Component
final class LogoutFilter extends OncePerRequestFilter {

    private static final Pattern LOGOUT = Pattern.compile(".*/camunda/api/admin/auth/user/[^/]+/logout/?");

    private final StaffAccounts accounts;
    private final AuditTrail trail;

    LogoutFilter(StaffAccounts accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOGOUT.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StaffPrincipal> leaving = loggedIn(request);
        chain.doFilter(request, response);
        if (response.getStatus() < 300) {
            leaving.ifPresent(staff -> trail.record(
                    AuditEvent.of("LOGOUT", "user:" + staff.userId()).by(staff.getName())));
        }
    }

    private Optional<StaffPrincipal> loggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : accounts.loggedIn(session);
    }
}
