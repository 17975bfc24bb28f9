package cn.kexie.casefile.process;

import cn.kexie.casefile.StaffNames;
import cn.kexie.engine.access.EngineRights;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

@Component
class EngineStaffNames implements StaffNames {

    private final IdentityService identity;
    private final EngineRights rights;

    EngineStaffNames(IdentityService identity, EngineRights rights) {
        this.identity = identity;
        this.rights = rights;
    }

    /** Whoever decides need not be allowed to read accounts. */
    @Override
    public Set<String> of(String userId) {
        User user =
                rights.ofNobody(() -> identity.createUserQuery().userId(userId).singleResult());
        if (user == null) {
            return Set.of();
        }
        String first = Objects.toString(user.getFirstName(), "").strip();
        String last = Objects.toString(user.getLastName(), "").strip();
        return first.isEmpty() || last.isEmpty() ? Set.of(first + last) : Set.of(last + first, first + " " + last);
    }
}
