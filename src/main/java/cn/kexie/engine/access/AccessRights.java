package cn.kexie.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What everybody may do who has an account: open Tasklist, use its standing filters, read the names of processes. All
 * else comes from being a candidate of a task or an administrator.
 */
@Component
class AccessRights implements SmartInitializingSingleton {

    private static final List<Right> EVERYBODY = List.of(
            new Right(Resources.APPLICATION, "tasklist", Permissions.ACCESS),
            new Right(Resources.APPLICATION, "welcome", Permissions.ACCESS),
            new Right(Resources.PROCESS_DEFINITION, ANY, Permissions.READ),
            new Right(Resources.FILTER, ANY, Permissions.READ));

    private final AuthorizationService authorizations;

    AccessRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> granted = granted();
        EVERYBODY.stream().filter(right -> !granted.contains(right.place())).forEach(this::grant);
    }

    private Set<String> granted() {
        Set<String> granted = new HashSet<>();
        authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GLOBAL)
                .list()
                .forEach(found -> granted.add(found.getResourceType() + " " + found.getResourceId()));
        return granted;
    }

    private void grant(Right right) {
        Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
        authorization.setResource(right.resource());
        authorization.setResourceId(right.resourceId());
        authorization.addPermission(right.permission());
        authorizations.saveAuthorization(authorization);
    }

    private record Right(Resource resource, String resourceId, Permission permission) {

        /** One authorization per place; an administrator may have widened or emptied it, which stays. */
        String place() {
            return resource.resourceType() + " " + resourceId;
        }
    }
}
