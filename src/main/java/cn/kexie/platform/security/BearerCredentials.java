package cn.kexie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** {@code Authorization: Bearer <api key>}, or a signed token in its place; a wrong one is a wrong one. */
@Component
class BearerCredentials implements Credentials {

    private static final String SCHEME = "Bearer";
    private static final String POSSIBLE_KEY = "[\\x21-\\x7E]{1,255}";
    private static final String POSSIBLE_TOKEN = "[\\w-]{1,2000}\\.[\\w-]{1,6000}\\.[\\w-]{1,2000}";

    private final ObjectProvider<ApiKeys> keys;
    private final ObjectProvider<MachineTokens> tokens;

    /** Counts by source. A right key works nevertheless, because many may share an address. */
    private final Buckets wrongKeys = new Buckets(100, 60, Duration.ofMinutes(1), System::nanoTime);

    BearerCredentials(ObjectProvider<ApiKeys> keys, ObjectProvider<MachineTokens> tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    @Override
    public Optional<Authentication> of(HttpServletRequest request) {
        return AuthorizationHeader.of(request, SCHEME).map(key -> authenticate(key, request));
    }

    private Authentication authenticate(String key, HttpServletRequest request) {
        return client(key).map(Authenticated::client).orElseThrow(() -> refused(RequestSource.of(request)));
    }

    private Optional<ClientPrincipal> client(String key) {
        if (key.matches(POSSIBLE_TOKEN)) {
            return Optional.ofNullable(tokens.getIfAvailable()).flatMap(known -> known.find(key));
        }
        return key.matches(POSSIBLE_KEY) ? keys.getObject().find(key) : Optional.empty();
    }

    private RuntimeException refused(String source) {
        Duration wait = wrongKeys.take(source);
        return wait.isZero() ? new BadCredentialsException("API key unknown or revoked") : TooMany.wrongKeys(wait);
    }
}
