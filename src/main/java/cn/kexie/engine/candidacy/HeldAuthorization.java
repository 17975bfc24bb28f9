package cn.kexie.engine.candidacy;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** A row of the engine's authorizations that concerns a person: their own, everybody's or one of a group of theirs. */
record HeldAuthorization(
        int type, String userId, String groupId, int resourceType, String resourceId, int permissions) {

    boolean isRevoke() {
        return type == AUTH_TYPE_REVOKE;
    }

    boolean grants(Resource resource, Permission permission) {
        return isGrant() && isOf(resource) && holds(permission);
    }

    boolean grants(Resource resource, String id, Permission permission) {
        return grants(resource, permission) && (isForAll() || resourceId.equals(id));
    }

    /** Taken from the person, not from a group of theirs. */
    boolean takesFromUser(Resource resource, String id, Permission permission) {
        return isRevoke()
                && groupId == null
                && !ANY.equals(userId)
                && isOf(resource)
                && !holds(permission)
                && (isForAll() || resourceId.equals(id));
    }

    boolean isForAll() {
        return ANY.equals(resourceId);
    }

    private boolean isGrant() {
        return ANY.equals(userId) ? type == AUTH_TYPE_GLOBAL : type == AUTH_TYPE_GRANT;
    }

    private boolean isOf(Resource resource) {
        return resourceType == resource.resourceType();
    }

    private boolean holds(Permission permission) {
        return (permissions & permission.getValue()) == permission.getValue();
    }
}
