package cn.kexie.platform.security.process;

import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.AnonymousSessions;
import cn.kexie.platform.security.LoginEpochs;
import cn.kexie.platform.security.LoginMark;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.stereotype.Component;

/** Marks the session in which somebody logs in to the web applications, and lets it last. */
@Component
class LoginMarks implements HttpSessionAttributeListener {

    private final LoginEpochs epochs;
    private final AnonymousSessions anonymous;

    LoginMarks(LoginEpochs epochs, AnonymousSessions anonymous) {
        this.epochs = epochs;
        this.anonymous = anonymous;
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        follow(event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        follow(event);
    }

    private void follow(HttpSessionBindingEvent event) {
        HttpSession session = event.getSession();
        if (EngineAccounts.LOGIN.equals(event.getName()) && session.getAttribute(LoginMark.ATTRIBUTE) == null) {
            userOf(session).ifPresent(userId -> mark(session, UserId.of(userId)));
        }
    }

    private void mark(HttpSession session, UserId userId) {
        session.setAttribute(
                LoginMark.ATTRIBUTE,
                LoginMark.ofRequest(userId).orElseGet(() -> new LoginMark(userId, epochs.now(userId))));
        anonymous.loggedIn(session);
    }

    private static Optional<String> userOf(HttpSession session) {
        return session.getAttribute(EngineAccounts.LOGIN) instanceof Authentications logins
                ? logins.getAuthentications().stream()
                        .map(Authentication::getIdentityId)
                        .findFirst()
                : Optional.empty();
    }
}
