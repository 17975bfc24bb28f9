package cn.kexie.login.provider;

import cn.kexie.platform.PublicUrl;
import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.security.LoginSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What the provider says of itself (OpenID Connect Discovery), asked for when first needed and once an hour. */
@Component
@ConditionalOnIssuer
public class Provider {

    public static final String ID = "provider";
    public static final String RETURN = "/login/return";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final LoginSettings settings;
    private final PublicUrl publicUrl;
    private final RestClient http;

    private ClientRegistration registration;
    private long askedAt;
    private ProviderUnreachable failure;

    Provider(LoginSettings settings, @Value("${kexie.public-url}") PublicUrl publicUrl) {
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.http = RestClient.builder().requestFactory(ProviderHttp.requests()).build();
    }

    public String issuer() {
        return settings.issuer();
    }

    /** @throws ProviderUnreachable when it has never answered; what it said an hour ago will do otherwise */
    public synchronized ClientRegistration registration() {
        if (registration == null || older(FRESH)) {
            refresh();
        }
        if (registration == null) {
            throw failure;
        }
        return registration;
    }

    /** Where a person's login at the provider ends; empty when the provider has no such place. */
    public Optional<String> endSession() {
        return Optional.ofNullable(registration()
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(Object::toString)
                .filter(LoginSettings::isSafe);
    }

    private void refresh() {
        if (failure != null && !older(settings.askAgainAfter())) {
            return;
        }
        try {
            registration = registration(document());
            failure = null;
        } catch (RuntimeException e) {
            failure = new ProviderUnreachable("No usable answer from " + issuer(), e);
            LOG.warn("统一身份认证 {} 没有给出可用的配置，稍后再试：{}", issuer(), e.toString());
        }
        askedAt = System.nanoTime();
    }

    private boolean older(Duration age) {
        return System.nanoTime() - askedAt > age.toNanos();
    }

    private Map<String, Object> document() {
        String address = issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
        Map<String, Object> document = http.get().uri(address).retrieve().body(DOCUMENT);
        if (document == null || !issuer().equals(document.get("issuer"))) {
            throw new IllegalStateException("the document is of another issuer");
        }
        Stream.of("authorization_endpoint", "token_endpoint", "jwks_uri")
                .filter(name -> !LoginSettings.isSafe(String.valueOf(document.get(name))))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException(name + " is missing or not https");
                });
        return document;
    }

    /** The return address comes from configuration: a request's own header could name any other. */
    private ClientRegistration registration(Map<String, Object> document) {
        ClientRegistration.Builder found = ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(publicUrl.of(RETURN))
                .scope(settings.scopes());
        ClientAuthenticationMethod way = found.build().getClientAuthenticationMethod();
        return way.equals(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                ? found.build()
                : found.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .build();
    }
}
