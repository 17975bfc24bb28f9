package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whose login a session is, and in which epoch of the account it began.
 *
 * @param epoch see {@link LoginEpochs}
 */
public record LoginMark(UserId userId, long epoch) implements Serializable {

    /** Where it stands in the session. */
    public static final String ATTRIBUTE = "kexie.login";

    /** For the session that this request may begin: whoever logs in while the password is changed is out as well. */
    public void keepInRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
        }
    }

    public static Optional<LoginMark> ofRequest(UserId userId) {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
                .filter(LoginMark.class::isInstance)
                .map(LoginMark.class::cast)
                .filter(mark -> mark.userId().equals(userId));
    }
}
