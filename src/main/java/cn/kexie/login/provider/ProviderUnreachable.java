package cn.kexie.login.provider;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The provider does not answer, or not as it should. */
public class ProviderUnreachable extends AuthenticationServiceException {

    ProviderUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
