package cn.kexie.engine.access;

import cn.kexie.platform.security.StaffPrincipal;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Asks the engine with the rights of a person, or with the application's own. */
@Component
public class EngineRights {

    private final IdentityService identity;

    EngineRights(IdentityService identity) {
        this.identity = identity;
    }

    public <T> T of(StaffPrincipal staff, Supplier<T> question) {
        return as(new Authentication(staff.userId().value(), List.copyOf(staff.groups())), question);
    }

    /** Without anybody's rights the engine answers everything. */
    public <T> T ofNobody(Supplier<T> question) {
        return as(null, question);
    }

    private <T> T as(Authentication who, Supplier<T> question) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(who);
        try {
            return question.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
