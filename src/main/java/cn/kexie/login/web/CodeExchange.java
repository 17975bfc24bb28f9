package cn.kexie.login.web;

import cn.kexie.login.provider.ProviderHttp;
import cn.kexie.login.provider.SignedTokens;
import cn.kexie.platform.security.LoginSettings;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Turns the code a browser brings into a person: code for ID token, checked, and user info where the token says too little. */
final class CodeExchange {

    private final SignedTokens tokens;
    private final LoginSettings settings;

    CodeExchange(SignedTokens tokens, LoginSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    AuthenticationManager manager() {
        var exchange = new OidcAuthorizationCodeAuthenticationProvider(codes(), users());
        exchange.setJwtDecoderFactory(registration -> tokens.ofLogins());
        return new ProviderManager(exchange);
    }

    private static RestClientAuthorizationCodeTokenResponseClient codes() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(ProviderHttp.requests())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private OidcUserService users() {
        var template = new RestTemplate(ProviderHttp.requests());
        template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var info = new DefaultOAuth2UserService();
        info.setRestOperations(template);
        var users = new OidcUserService();
        users.setOauth2UserService(info);
        users.setRetrieveUserInfo(this::saysTooLittle);
        return users;
    }

    private boolean saysTooLittle(OidcUserRequest request) {
        boolean complete = request.getIdToken().hasClaim(settings.userClaim())
                && (settings.groupsClaim() == null || request.getIdToken().hasClaim(settings.groupsClaim()));
        String address = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        return !complete && address != null && LoginSettings.isSafe(address);
    }
}
