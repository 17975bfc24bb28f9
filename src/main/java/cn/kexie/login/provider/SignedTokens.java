package cn.kexie.login.provider;

import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.security.LoginSettings;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads what the provider signed, by the keys it publishes. Only signatures with a key of its own that nobody else can make;
 * where a token says its key is to be found does not matter.
 */
@Component
@ConditionalOnIssuer
public class SignedTokens {

    /** How far the provider's clock may be from ours. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final Duration KEYS_KEPT = Duration.ofMinutes(10);
    private static final Duration KEYS_KEPT_AT_MOST = Duration.ofHours(1);
    private static final int MOST_BYTES_OF_KEYS = 256 * 1024;

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Set<JOSEObjectType> LOGINS = types(JOSEObjectType.JWT);
    private static final Set<JOSEObjectType> ACCESS =
            types(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"));

    private final Provider provider;
    private final LoginSettings settings;

    private String keysAddress;
    private JWKSource<SecurityContext> keys;

    SignedTokens(Provider provider, LoginSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /** For the ID token of somebody who logs in. */
    public JwtDecoder ofLogins() {
        var registration = provider.registration();
        var validator = new OidcIdTokenValidator(registration);
        validator.setClockSkew(SKEW);
        return decoder(LOGINS, new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(SKEW), validator));
    }

    /** Reads the access token of an enterprise's system. */
    JwtDecoder ofMachines() {
        return decoder(
                ACCESS,
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(SKEW),
                        new JwtIssuerValidator(provider.issuer()),
                        new JwtClaimValidator<Object>("exp", end -> end != null),
                        new JwtClaimValidator<List<String>>(
                                "aud", for_ -> for_ != null && for_.contains(settings.machineAudience()))));
    }

    private JwtDecoder decoder(Set<JOSEObjectType> types, OAuth2TokenValidator<Jwt> validator) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys()));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator);
        return decoder;
    }

    /** A key that is not known may be new; whoever invents keys makes us ask only so often. */
    private synchronized JWKSource<SecurityContext> keys() {
        String address = provider.registration().getProviderDetails().getJwkSetUri();
        if (!address.equals(keysAddress)) {
            var retriever = new DefaultResourceRetriever(
                    (int) ProviderHttp.CONNECT.toMillis(), (int) ProviderHttp.READ.toMillis(), MOST_BYTES_OF_KEYS);
            keys = JWKSourceBuilder.create(url(address), retriever)
                    .cache(KEYS_KEPT.toMillis(), SKEW.toMillis())
                    .rateLimited(settings.askAgainAfter().toMillis())
                    .outageTolerant(KEYS_KEPT_AT_MOST.toMillis())
                    .build();
            keysAddress = address;
        }
        return keys;
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException e) {
            throw new ProviderUnreachable("jwks_uri is no address", e);
        }
    }

    /** Null stands for a token that does not say what it is. */
    private static Set<JOSEObjectType> types(JOSEObjectType... types) {
        var all = new HashSet<JOSEObjectType>(Set.of(types));
        all.add(null);
        return all;
    }
}
