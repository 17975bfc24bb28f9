package cn.kexie.casefile.process;

import cn.kexie.casefile.StaffNames;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.identity.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    public Set<String> of(UserId userId) {
        return of(Set.of(userId)).getOrDefault(userId, Set.of());
    }

    @Override
    public Map<UserId, Set<String>> of(Collection<UserId> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        String[] ids = userIds.stream().map(UserId::value).toArray(String[]::new);
        return rights.ofNobody(() -> identity.createUserQuery().userIdIn(ids).list()).stream()
                .collect(Collectors.toMap(user -> UserId.of(user.getId()), EngineStaffNames::names));
    }

    private static Set<String> names(User user) {
        String first = Objects.toString(user.getFirstName(), "").strip();
        String last = Objects.toString(user.getLastName(), "").strip();
        return first.isEmpty() || last.isEmpty() ? Set.of(first + last) : Set.of(last + first, first + " " + last);
    }
}
