package cn.kexie.login.process;

import cn.kexie.engine.access.Accounts;
import cn.kexie.engine.access.Administrators;
import cn.kexie.login.StaffDirectory;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.text.CanonicalText;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** Accounts and groups of the engine. */
@Component
@ConditionalOnIssuer
class EngineDirectory implements StaffDirectory {

    private static final int LONGEST_NAME = 100;

    private final IdentityService identity;
    private final ManagementService management;
    private final Accounts accounts;
    private final Administrators administrators;

    EngineDirectory(
            IdentityService identity, ManagementService management, Accounts accounts, Administrators administrators) {
        this.identity = identity;
        this.management = management;
        this.accounts = accounts;
        this.administrators = administrators;
    }

    @Override
    public boolean has(UserId userId) {
        return identity.createUserQuery().userId(userId.value()).count() > 0;
    }

    @Override
    public boolean hasLike(UserId userId) {
        return accounts.isRetired(userId.value()) || existsLike(userId);
    }

    private boolean existsLike(UserId userId) {
        return identity.createNativeUserQuery()
                        .sql("select count(*) from " + management.getTableName(UserEntity.class)
                                + " where lower(id_) = lower(#{userId})")
                        .parameter("userId", userId.value())
                        .count()
                > 0;
    }

    /** The whole name is the first name: the web apps would print family names last. */
    @Override
    public void create(UserId userId, String name) {
        User user = identity.newUser(userId.value());
        user.setFirstName(printable(name == null ? userId.value() : name));
        user.setLastName("");
        identity.saveUser(user);
    }

    @Override
    public Set<String> groupsOf(UserId userId) {
        return identity.createGroupQuery().groupMember(userId.value()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> workGroups(Set<String> candidates) {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        return identity.createGroupQuery().groupIdIn(candidates.toArray(String[]::new)).list().stream()
                .filter(group -> !Groups.GROUP_TYPE_SYSTEM.equals(group.getType()))
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public void join(UserId userId, String group) {
        identity.createMembership(userId.value(), group);
    }

    @Override
    public boolean mayLeave(UserId userId, String group) {
        return !Groups.CAMUNDA_ADMIN.equals(group) || !administrators.isLast(userId.value());
    }

    @Override
    public void leave(UserId userId, String group) {
        identity.deleteMembership(userId.value(), group);
    }

    private static String printable(String name) {
        int[] characters = CanonicalText.of(name)
                .codePoints()
                .filter(CanonicalText::keepable)
                .limit(LONGEST_NAME)
                .toArray();
        return new String(characters, 0, characters.length)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }
}
