package cn.kexie.audit.process;

import cn.kexie.audit.CurrentActor;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever works in the engine's web applications, which have a login of their own. */
@Component
@Order(2)
class EngineActor implements CurrentActor {

    private final IdentityService identity;

    EngineActor(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> name() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .map(userId -> "staff:" + userId);
    }
}
