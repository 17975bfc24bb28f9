package cn.kexie.engine.access;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff accounts of the engine. */
@Service
public class Accounts {

    private final IdentityService identities;

    private final AccountRegister register;

    Accounts(IdentityService identities, AccountRegister register) {
        this.identities = identities;
        this.register = register;
    }

    /** Adds an account and puts it into groups that exist; an account that exists keeps its name and password. */
    @Transactional
    public void add(String userId, String name, String password, Collection<String> groups) {
        if (identities.createUserQuery().userId(userId).count() == 0) {
            create(userId, name, password);
        }
        groups.forEach(group -> identities.createMembership(userId, group));
    }

    /** Puts accounts into a group that exists; whoever is in it already or does not exist is passed over. */
    @Transactional
    public void join(Collection<String> userIds, String group) {
        userIds.stream()
                .filter(userId -> identities.createUserQuery().userId(userId).count() == 1)
                .filter(userId -> identities
                                .createUserQuery()
                                .userId(userId)
                                .memberOfGroup(group)
                                .count()
                        == 0)
                .forEach(userId -> identities.createMembership(userId, group));
    }

    /** Whether an account of this name, in whatever case, was deleted; it is never given again. */
    public boolean isRetired(String userId) {
        return register.isRetired(userId);
    }

    /** Does work in the name of an account, with the rights of its groups. */
    public void act(String userId, Runnable work) {
        List<String> groups = identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(userId, groups);
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    void add(String userId, String name, String password, String group) {
        add(userId, name, password, List.of(group));
    }

    /** The whole name is the first name: the web apps would print family names last. */
    private void create(String userId, String name, String password) {
        User user = identities.newUser(userId);
        user.setFirstName(name);
        user.setLastName("");
        user.setPassword(password);
        identities.saveUser(user);
    }
}
