package cn.kexie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.stereotype.Component;

/**
 * The login of Tasklist, for our pages and scripts inside it. A state-changing request must carry the session's own token,
 * which another site cannot read.
 */
@Component
class SessionCredentials implements Credentials {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String TOKEN = "X-XSRF-TOKEN";

    private final StaffAccounts accounts;

    SessionCredentials(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Authentication> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || AuthorizationHeader.present(request)) {
            return Optional.empty();
        }
        Optional<StaffPrincipal> staff = accounts.loggedIn(session);
        if (staff.isPresent() && !SAFE.contains(request.getMethod()) && !carriesToken(request, session)) {
            throw new MissingCsrfTokenException(request.getHeader(TOKEN));
        }
        return staff.map(Authenticated::staff);
    }

    private boolean carriesToken(HttpServletRequest request, HttpSession session) {
        String sent = request.getHeader(TOKEN);
        return sent != null
                && accounts.csrfToken(session)
                        .map(expected -> MessageDigest.isEqual(bytes(expected), bytes(sent)))
                        .orElse(false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
