package cn.kexie.membership;

import cn.kexie.association.Association;
import cn.kexie.association.Associations;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may read the members of an association: its enterprise, its secretariat and committee, the 科协 that guides it,
 * administrators. For anyone else the roster does not exist. Only the secretariat changes it.
 */
@Component
public class MemberAccess {

    /** The staff of a contest office has no access to the members of the body's associations. */
    private static final String CONTEST_OFFICE = "contest-office.";

    private final Associations associations;

    MemberAccess(Associations associations) {
        this.associations = associations;
    }

    /** The association, or 404. */
    public Association readable(String associationNo, Object principal) {
        Association association = associations.get(associationNo);
        if (!mayRead(association, principal)) {
            throw Refusal.unknown("UNKNOWN_ROSTER", "没有可供查看的会员名册 %s，请核对编号".formatted(associationNo));
        }
        return association;
    }

    /** The association, if this person works in its secretariat; 403 otherwise. */
    public Association kept(String associationNo, StaffPrincipal staff) {
        boolean permitted =
                staff != null && (staff.isAdministrator() || staff.groups().contains("secretariat." + associationNo));
        if (!permitted) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "SECRETARIAT_ONLY", "只有该企业科协秘书处的工作人员可以办理");
        }
        return associations.get(associationNo);
    }

    /** The association, if this is its own enterprise or a person of its secretariat; 403 otherwise. */
    public Association acting(String associationNo, Object principal) {
        if (!(principal instanceof ClientPrincipal client)) {
            return kept(associationNo, principal instanceof StaffPrincipal staff ? staff : null);
        }
        Association association = associations.get(associationNo);
        if (!association.enterprise().unifiedSocialCreditCode().equals(client.unifiedSocialCreditCode())) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "FOREIGN_ENTERPRISE", "只能办理本企业的科协的会员事项");
        }
        return association;
    }

    private static boolean mayRead(Association association, Object principal) {
        if (principal instanceof ClientPrincipal client) {
            return client.unifiedSocialCreditCode()
                    .equals(association.enterprise().unifiedSocialCreditCode());
        }
        return principal instanceof StaffPrincipal staff && (staff.isAdministrator() || worksFor(association, staff));
    }

    private static boolean worksFor(Association association, StaffPrincipal staff) {
        Set<String> scopes =
                Set.of(association.associationNo(), association.authority().code());
        return staff.groups().stream()
                .filter(group -> group.indexOf('.') > 0 && !group.startsWith(CONTEST_OFFICE))
                .anyMatch(group -> scopes.contains(group.substring(group.indexOf('.') + 1)));
    }
}
