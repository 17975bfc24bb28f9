package cn.kexie.audit.web;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.security.StaffAccounts;
import cn.kexie.platform.security.StaffPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What an administrator changes in the engine itself, past every form: variables, instances, jobs, history, filters. The
 * record is committed before the engine is asked, so that nothing is changed that is not on record, and what is deleted from
 * the engine's history stays here. What was refused afterwards is on record too.
 */
final class Interventions extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** The path within the engine's REST, whichever way it is reached. */
    private static final Pattern ROOT =
            Pattern.compile("^/engine-rest(/engine/[^/]+)?|^/camunda/api(/engine/engine/[^/]+)?");

    /** Queries sent by POST, logins, and the ordinary work on tasks, whose decisions have records of their own. */
    private static final Pattern NO_CHANGE = Pattern.compile(
            "/(history/)?(?!message|signal|condition|cleanup)[a-z-]+(/count)?|/filter/[^/]+/(list|count|singleResult)(/count)?"
                    + "|/task/[^/]+/(claim|unclaim|complete|submit-form)|/identity/verify|/admin/auth/.*"
                    + "|/(cockpit|tasklist|admin|welcome)/plugin/.*");

    private final AuditTrail trail;
    private final StaffAccounts accounts;

    Interventions(AuditTrail trail, StaffAccounts accounts) {
        this.trail = trail;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayChange(request)) {
            staff(request).filter(StaffPrincipal::isAdministrator).ifPresent(someone -> record(request, someone));
        }
        chain.doFilter(request, response);
    }

    private static boolean mayChange(HttpServletRequest request) {
        boolean byPost = request.getMethod().equals("POST");
        return !READING.contains(request.getMethod())
                && !(byPost && NO_CHANGE.matcher(within(request)).matches());
    }

    private static String within(HttpServletRequest request) {
        return ROOT.matcher(request.getRequestURI()).replaceFirst("");
    }

    private Optional<StaffPrincipal> staff(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal someone) {
            return Optional.of(someone);
        }
        return Optional.ofNullable(request.getSession(false)).flatMap(accounts::loggedIn);
    }

    private void record(HttpServletRequest request, StaffPrincipal someone) {
        trail.record(AuditEvent.of("ENGINE_CALLED", "engine:" + within(request))
                .by(someone.getName())
                .with("method", request.getMethod()));
    }
}
