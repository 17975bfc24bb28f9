package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A member of staff with an engine account. */
public record StaffPrincipal(UserId userId, Set<String> groups) implements AuthenticatedPrincipal {

    /** The group of operators. */
    public static final String OPERATORS = "operators";

    private static final String ADMINISTRATORS = "camunda-admin";

    public StaffPrincipal {
        groups = Set.copyOf(groups);
    }

    public boolean isAdministrator() {
        return groups.contains(ADMINISTRATORS);
    }

    /** Who keeps the system running: sees what is stuck and what is measured, no case for that. */
    public boolean isOperator() {
        return isAdministrator() || groups.contains(OPERATORS);
    }

    /** Unique among enterprises and staff together. */
    @Override
    public String getName() {
        return "staff:" + userId;
    }
}
