package cn.kexie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** {@code Authorization: Bearer <api key>} */
@Component
class BearerCredentials implements Credentials {

    private static final String SCHEME = "Bearer";
    private static final String POSSIBLE_KEY = "[\\x21-\\x7E]{1,255}";

    private final ObjectProvider<ApiKeys> keys;

    /** By source. A right key works all the same: many may share an address. */
    private final Buckets wrongKeys = new Buckets(100, 60, Duration.ofMinutes(1), System::nanoTime);

    BearerCredentials(ObjectProvider<ApiKeys> keys) {
        this.keys = keys;
    }

    @Override
    public Optional<Authentication> of(HttpServletRequest request) {
        return AuthorizationHeader.of(request, SCHEME).map(key -> authenticate(key, request));
    }

    private Authentication authenticate(String key, HttpServletRequest request) {
        return Optional.of(key)
                .filter(possible -> possible.matches(POSSIBLE_KEY))
                .flatMap(possible -> keys.getObject().find(possible))
                .map(Authenticated::client)
                .orElseThrow(() -> refused(RequestSource.of(request)));
    }

    private RuntimeException refused(String source) {
        Duration wait = wrongKeys.take(source);
        return wait.isZero() ? new BadCredentialsException("API key unknown or revoked") : TooMany.wrongKeys(wait);
    }
}
