package cn.kexie.login.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Logins on their way, in the session of the browser that began them; each can be finished once. */
final class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String FINISHING = PendingLogins.class.getName();

    private final HttpSessionOAuth2AuthorizationRequestRepository sessions =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final String issuer;

    PendingLogins(String issuer) {
        this.issuer = issuer;
    }

    /** Where the person was going whose login this request finishes; null when it finishes none. */
    static String destination(HttpServletRequest request) {
        return (String) request.getAttribute(FINISHING);
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return sessions.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest started, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveAuthorizationRequest(started, request, response);
    }

    /** An answer that says it comes from another provider (RFC 9207) is no answer. */
    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest found = sessions.removeAuthorizationRequest(request, response);
        String answering = request.getParameter("iss");
        if (found == null || answering != null && !answering.equals(issuer)) {
            return null;
        }
        request.setAttribute(FINISHING, found.getAttribute(Destination.PARAMETER));
        return found;
    }
}
