package cn.kexie.platform.security.process;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.StaffAccounts;
import cn.kexie.platform.security.StaffPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's users and groups, and the login of its web applications. */
@Component
class EngineAccounts implements StaffAccounts {

    /** Where the web applications of 7.24 keep their login. */
    static final String LOGIN = "authenticatedUser";

    private static final String ENGINE = "default";

    private final IdentityService identity;

    /** Lazily, because the filters that ask come into being before the engine. */
    EngineAccounts(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public boolean matches(UserId userId, String password) {
        try {
            return identity.checkPassword(userId.value(), password);
        } catch (RestException e) {
            throw e.getCause() instanceof Refusal tooMany ? tooMany : e;
        }
    }

    @Override
    public Optional<StaffPrincipal> find(UserId userId) {
        return identity.createUserQuery().userId(userId.value()).count() == 0
                ? Optional.empty()
                : Optional.of(new StaffPrincipal(
                        userId,
                        identity.createGroupQuery().groupMember(userId.value()).list().stream()
                                .map(Group::getId)
                                .collect(Collectors.toSet())));
    }

    @Override
    public Optional<StaffPrincipal> loggedIn(HttpSession session) {
        return session.getAttribute(LOGIN) instanceof Authentications logins
                ? first(logins.getAuthentications()).flatMap(login -> find(UserId.of(login.getIdentityId())))
                : Optional.empty();
    }

    private static Optional<UserAuthentication> first(List<UserAuthentication> logins) {
        return logins.stream().findFirst();
    }

    /** Empties the session first, as their own login does. */
    @Override
    public HttpSession logIn(HttpServletRequest request, UserId userId) {
        Authentications logins = new Authentications();
        logins.addOrReplace(AuthenticationUtil.createAuthentication(ENGINE, userId.value()));
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(LOGIN, logins);
        return session;
    }

    @Override
    public Optional<String> csrfToken(HttpSession session) {
        return Optional.ofNullable((String) session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
    }
}
