package cn.kexie.login.web;

import cn.kexie.login.provider.Provider;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Begins a login: code flow with PKCE, state and nonce. Remembers where the person was going. */
final class StartRequests implements OAuth2AuthorizationRequestResolver {

    static final String PATH = "/login/start";

    private final RequestMatcher start =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, PATH);
    private final DefaultOAuth2AuthorizationRequestResolver standard;

    StartRequests(Provider provider) {
        standard = new DefaultOAuth2AuthorizationRequestResolver(id -> provider.registration(), PATH);
        standard.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return start.matches(request) ? resolve(request, Provider.ID) : null;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        String destination = Destination.of(request);
        return OAuth2AuthorizationRequest.from(standard.resolve(request, registrationId))
                .attributes(attributes -> attributes.put(Destination.PARAMETER, destination))
                .build();
    }
}
