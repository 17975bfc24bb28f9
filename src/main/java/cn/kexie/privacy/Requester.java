package cn.kexie.privacy;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;

/**
 * Who asks on behalf of a person: the enterprise that named him, for its own cases, or an administrator.
 *
 * @param name as the audit trail knows him
 * @param creditCode of the enterprise, null for an administrator
 * @param enterprise what the enterprise is called, null for an administrator
 */
public record Requester(String name, String creditCode, String enterprise) {

    /** An administrator. */
    public static Requester administrator(String name) {
        return new Requester(name, null, null);
    }

    /** On whose word the data must be kept that he asks about; null for an administrator, who may ask about all. */
    Declarer declarer() {
        return creditCode == null ? null : Declarer.enterprise(creditCode);
    }

    boolean reaches(Declarer declarer) {
        return creditCode == null || declarer.equals(declarer());
    }

    /** 403 for everybody else. */
    public static Requester of(Object principal) {
        if (principal instanceof ClientPrincipal client) {
            return new Requester(client.getName(), client.unifiedSocialCreditCode(), client.name());
        }
        if (principal instanceof StaffPrincipal staff && staff.isAdministrator()) {
            return administrator(staff.getName());
        }
        throw Refusal.of(Refusal.Reason.FORBIDDEN, "FORBIDDEN", "个人信息的查阅和删除由提出申请的企业或系统管理员办理，请向其提出");
    }
}
