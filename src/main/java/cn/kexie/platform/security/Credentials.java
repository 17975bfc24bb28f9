package cn.kexie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** One way in which a request may say who sends it. */
interface Credentials {

    /**
     * @return empty when the request does not use this way
     * @throws AuthenticationException when it does, but wrongly
     */
    Optional<Authentication> of(HttpServletRequest request);
}
