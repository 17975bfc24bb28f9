package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** HTTP Basic with an engine account. An unknown user and a wrong password get the same answer. */
@Component
class BasicCredentials implements Credentials {

    private static final String POSSIBLE_USER = "[^\\p{Cntrl}]{1,64}";

    private final StaffAccounts accounts;
    private final LoginEpochs epochs;
    private final VerifiedCredentials verified;
    private final SharedChecks checks = new SharedChecks();

    BasicCredentials(StaffAccounts accounts, LoginEpochs epochs) {
        this.accounts = accounts;
        this.epochs = epochs;
        this.verified = new VerifiedCredentials(System::nanoTime, epochs::of);
    }

    @Override
    public Optional<Authentication> of(HttpServletRequest request) {
        return AuthorizationHeader.of(request, "Basic").map(this::authenticate);
    }

    private Authentication authenticate(String encoded) {
        String[] pair = decode(encoded).split(":", 2);
        if (pair.length < 2
                || pair[1].isEmpty()
                || !pair[0].matches(POSSIBLE_USER)
                || !matches(UserId.of(pair[0]), pair[1])) {
            throw bad();
        }
        return accounts.find(UserId.of(pair[0])).map(Authenticated::staff).orElseThrow(BasicCredentials::bad);
    }

    private boolean matches(UserId userId, String password) {
        return verified.contains(userId, password)
                || checks.shared(verified.hash(userId, password), () -> check(userId, password));
    }

    private boolean check(UserId userId, String password) {
        if (verified.contains(userId, password)) {
            return true;
        }
        long epoch = epochs.now(userId);
        boolean matches = accounts.matches(userId, password);
        if (matches) {
            verified.add(userId, password, epoch);
        }
        return matches;
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    private static BadCredentialsException bad() {
        return new BadCredentialsException("User unknown or password wrong");
    }
}
