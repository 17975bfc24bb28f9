package cn.kexie.committee.process;

import cn.kexie.committee.CommitteeMembers;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.identity.UserId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The members of an engine group. */
@Component
class EngineCommitteeMembers implements CommitteeMembers {

    private final IdentityService identity;
    private final EngineRights rights;

    EngineCommitteeMembers(IdentityService identity, EngineRights rights) {
        this.identity = identity;
        this.rights = rights;
    }

    /** The person who calls the vote need not have the right to read accounts. */
    @Override
    public Set<UserId> of(String group) {
        List<User> members = rights.ofNobody(
                () -> identity.createUserQuery().memberOfGroup(group).list());
        Set<UserId> userIds = new TreeSet<>();
        members.forEach(member -> userIds.add(UserId.of(member.getId())));
        return userIds;
    }
}
