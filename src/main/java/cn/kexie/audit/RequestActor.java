package cn.kexie.audit;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The enterprise or the member of staff who sent the request. */
@Component
@Order(1)
class RequestActor implements CurrentActor {

    @Override
    public Optional<String> name() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(AuthenticatedPrincipal.class::isInstance)
                .map(principal -> ((AuthenticatedPrincipal) principal).getName());
    }
}
