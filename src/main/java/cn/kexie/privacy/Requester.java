package cn.kexie.privacy;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;

/**
 * Who asks on behalf of a person: the enterprise that named him, for its own cases, or an administrator.
 *
 * @param name as the audit trail knows him
 * @param creditCode of the enterprise, null for an administrator
 */
public record Requester(String name, String creditCode) {

    /** 403 for everybody else. */
    public static Requester of(Object principal) {
        if (principal instanceof ClientPrincipal client) {
            return new Requester(client.getName(), client.unifiedSocialCreditCode());
        }
        if (principal instanceof StaffPrincipal staff && staff.isAdministrator()) {
            return new Requester(staff.getName(), null);
        }
        throw Refusal.of(Refusal.Reason.FORBIDDEN, "FORBIDDEN", "个人信息的查阅和删除由提出申请的企业或系统管理员办理，请向其提出");
    }
}
