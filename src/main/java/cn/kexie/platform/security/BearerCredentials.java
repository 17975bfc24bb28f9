package cn.kexie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
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

    BearerCredentials(ObjectProvider<ApiKeys> keys) {
        this.keys = keys;
    }

    @Override
    public Optional<Authentication> of(HttpServletRequest request) {
        return AuthorizationHeader.of(request, SCHEME).map(this::authenticate);
    }

    private Authentication authenticate(String key) {
        return Optional.of(key)
                .filter(possible -> possible.matches(POSSIBLE_KEY))
                .flatMap(possible -> keys.getObject().find(possible))
                .map(Authenticated::client)
                .orElseThrow(() -> new BadCredentialsException("API key unknown or revoked"));
    }
}
