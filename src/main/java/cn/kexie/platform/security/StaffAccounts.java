package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Where members of staff have their accounts. */
public interface StaffAccounts {

    boolean matches(UserId userId, String password);

    /** The account as it is now, with its groups. */
    Optional<StaffPrincipal> find(UserId userId);

    /** The account that is logged in to the web applications in this session. */
    Optional<StaffPrincipal> loggedIn(HttpSession session);

    /** Logs the account in to the web applications, in a new session. */
    HttpSession logIn(HttpServletRequest request, UserId userId);

    /** The token that state-changing requests of this session must carry. */
    Optional<String> csrfToken(HttpSession session);
}
