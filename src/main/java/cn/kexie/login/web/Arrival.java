package cn.kexie.login.web;

import cn.kexie.login.Admission;
import cn.kexie.login.Person;
import cn.kexie.login.StaffLogins;
import cn.kexie.login.provider.ProviderUnreachable;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.LoginSettings;
import cn.kexie.platform.security.StaffAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** What happens to somebody who comes back from the provider. */
final class Arrival {

    /** The session keeps the ID token, because the provider asks for it at the logout. */
    static final String ID_TOKEN = "kexie.idToken";

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);
    private static final String CODE = "[a-z_]{1,60}";

    private final StaffLogins logins;
    private final StaffAccounts accounts;
    private final LoginSettings settings;
    private final Addresses addresses;

    Arrival(StaffLogins logins, StaffAccounts accounts, LoginSettings settings, Addresses addresses) {
        this.logins = logins;
        this.accounts = accounts;
        this.settings = settings;
        this.addresses = addresses;
    }

    /** The application knows staff by the web applications' login, not by this token. */
    void known(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SecurityContextHolder.clearContext();
        OidcUser user = (OidcUser) authentication.getPrincipal();
        Admission admission = logins.admit(person(user));
        if (admission.outcome() != Admission.Outcome.ADMITTED) {
            addresses.send(response, LoginReason.of(admission.outcome()));
            return;
        }
        HttpSession session = accounts.logIn(request, admission.userId());
        session.setAttribute(ID_TOKEN, user.getIdToken().getTokenValue());
        addresses.send(response, addresses.of(Destination.of(PendingLogins.destination(request))));
    }

    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LoginReason reason = reason(failure);
        if (PendingLogins.destination(request) != null) {
            LOG.warn("统一身份认证的登录没有完成：{}", code(failure));
            logins.refused(reason.name());
        }
        addresses.send(response, reason);
    }

    private Person person(OidcUser user) {
        return new Person(
                settings.issuer(),
                user.getIdToken().getSubject(),
                UserId.of(text(user, settings.userClaim())),
                text(user, settings.nameClaim()),
                settings.groupsClaim() == null ? Set.of() : groups(user.getClaim(settings.groupsClaim())));
    }

    private static String text(OidcUser user, String claim) {
        return user.getClaim(claim) instanceof String text && !text.isBlank() ? text : null;
    }

    private static Set<String> groups(Object claim) {
        Collection<?> values = claim instanceof Collection<?> several ? several : List.of(claim == null ? "" : claim);
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    private static LoginReason reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderUnreachable || cause instanceof IOException) {
                return LoginReason.UNREACHABLE;
            }
        }
        return code(failure).equals("access_denied") ? LoginReason.CANCELLED : LoginReason.FAILED;
    }

    /** Anybody can write anything into an address, so the log does not repeat it. */
    private static String code(Throwable failure) {
        String code = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        return code != null && code.matches(CODE) ? code : failure.getClass().getSimpleName();
    }
}
