package cn.kexie.audit.process;

import cn.kexie.audit.AuditEvent;
import java.util.Arrays;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

/** The changes of accounts and rights, by the name of the engine's method. */
enum AccountChange {
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
    AUTHORIZATION_DELETED("deleteAuthorization", "authorization");

    private final String method;
    private final String kind;

    AccountChange(String method, String kind) {
        this.method = method;
        this.kind = kind;
    }

    /** @return null when the method changes nothing of the kind */
    static AccountChange of(String method) {
        return Arrays.stream(values())
                .filter(change -> change.method.equals(method))
                .findFirst()
                .orElse(null);
    }

    AuditEvent event(Object[] arguments) {
        AuditEvent event = AuditEvent.of(name(), kind + ":" + id(arguments[0]));
        if (arguments.length > 1) {
            event = event.with("group", arguments[1]);
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
