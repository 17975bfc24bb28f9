package cn.kexie.audit.process;

import cn.kexie.audit.AuditEvent;
import java.util.Arrays;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

/** The changes of accounts, rights, filters and models, by the name of the engine's method. */
enum EngineChange {
    ACCOUNT_SAVED("saveUser", "user"),
    ACCOUNT_DELETED("deleteUser", "user"),
    ACCOUNT_UNLOCKED("unlockUser", "user"),
    GROUP_SAVED("saveGroup", "group"),
    GROUP_DELETED("deleteGroup", "group"),
    GROUP_JOINED("createMembership", "user"),
    GROUP_LEFT("deleteMembership", "user"),
    TENANT_SAVED("saveTenant", "tenant"),
    TENANT_DELETED("deleteTenant", "tenant"),
    AUTHORIZATION_SAVED("saveAuthorization", "authorization"),
    AUTHORIZATION_DELETED("deleteAuthorization", "authorization"),
    FILTER_SAVED("saveFilter", "filter"),
    FILTER_DELETED("deleteFilter", "filter"),
    DEPLOYMENT_DELETED("deleteDeployment", "deployment"),
    DEPLOYMENT_DELETED_WITH_CASES("deleteDeploymentCascade", "deployment"),
    DEFINITION_DELETED("deleteProcessDefinition", "definition");

    private final String method;
    private final String kind;

    EngineChange(String method, String kind) {
        this.method = method;
        this.kind = kind;
    }

    /** @return null when the method changes nothing of the kind */
    static EngineChange of(String method) {
        return Arrays.stream(values())
                .filter(change -> change.method.equals(method))
                .findFirst()
                .orElse(null);
    }

    AuditEvent event(Object[] arguments) {
        AuditEvent event = AuditEvent.of(name(), kind + ":" + id(arguments[0]));
        if (arguments.length > 1) {
            event = event.with(arguments[1] instanceof String ? "group" : "cascade", arguments[1]);
        }
        return arguments[0] instanceof Authorization right ? described(event, right) : event;
    }

    private static String id(Object argument) {
        if (argument instanceof User user) {
            return user.getId();
        }
        if (argument instanceof Group group) {
            return group.getId();
        }
        if (argument instanceof Tenant tenant) {
            return tenant.getId();
        }
        if (argument instanceof Filter filter) {
            return filter.getId();
        }
        return argument instanceof Authorization right ? right.getId() : String.valueOf(argument);
    }

    private static AuditEvent described(AuditEvent event, Authorization right) {
        return event.with("type", right.getAuthorizationType())
                .with("user", right.getUserId())
                .with("group", right.getGroupId())
                .with("resourceType", right.getResourceType())
                .with("resource", right.getResourceId());
    }
}
