package cn.kexie.contest.process;

import cn.kexie.contest.pool.ContestAccounts;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.identity.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

@Component
class EngineContestAccounts implements ContestAccounts {

    private final IdentityService identity;
    private final EngineRights rights;

    EngineContestAccounts(IdentityService identity, EngineRights rights) {
        this.identity = identity;
        this.rights = rights;
    }

    @Override
    public Set<UserId> unknown(Collection<UserId> userIds) {
        Set<UserId> unknown = new HashSet<>(userIds);
        if (!userIds.isEmpty()) {
            rights.ofNobody(() -> identity.createUserQuery()
                            .userIdIn(userIds.stream().map(UserId::value).toArray(String[]::new))
                            .list())
                    .forEach(user -> unknown.remove(UserId.of(user.getId())));
        }
        return unknown;
    }
}
