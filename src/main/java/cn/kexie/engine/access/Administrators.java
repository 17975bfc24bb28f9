package cn.kexie.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;
import static org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_SYSTEM;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The group of administrators, who may do everything in the engine. */
@Service
public class Administrators {

    private final Accounts accounts;
    private final IdentityService identities;
    private final AuthorizationService authorizations;

    Administrators(Accounts accounts, IdentityService identities, AuthorizationService authorizations) {
        this.accounts = accounts;
        this.identities = identities;
        this.authorizations = authorizations;
    }

    public boolean none() {
        return identities.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count() == 0;
    }

    public boolean isLast(String userId) {
        return isLast(userId, identities);
    }

    static boolean isLast(String userId, IdentityService identities) {
        return identities.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).list().stream()
                .map(User::getId)
                .toList()
                .equals(List.of(userId));
    }

    /** Makes this account an administrator; an account that exists keeps its password. */
    @Transactional
    public void add(String userId, String name, String password) {
        createGroup();
        Stream.of(Resources.values()).forEach(this::grantEverything);
        accounts.add(userId, name, password, CAMUNDA_ADMIN);
    }

    private void createGroup() {
        if (identities.createGroupQuery().groupId(CAMUNDA_ADMIN).count() == 0) {
            Group group = identities.newGroup(CAMUNDA_ADMIN);
            group.setName("系统管理员");
            group.setType(GROUP_TYPE_SYSTEM);
            identities.saveGroup(group);
        }
    }

    private void grantEverything(Resource resource) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(CAMUNDA_ADMIN)
                        .resourceType(resource)
                        .resourceId(ANY)
                        .count()
                > 0;
        if (!granted) {
            Authorization all = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            all.setGroupId(CAMUNDA_ADMIN);
            all.setResource(resource);
            all.setResourceId(ANY);
            all.addPermission(Permissions.ALL);
            authorizations.saveAuthorization(all);
        }
    }
}
