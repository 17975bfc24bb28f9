package cn.kexie.publicity;

import cn.kexie.platform.security.ClientPrincipal;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Through which account an objection is filed.
 *
 * @param principal the enterprise, whichever of its keys it uses, or the member of staff; alone may read the answer
 * @param creditCode of the enterprise whose attachments may be used, null for staff
 */
public record Objector(String principal, String creditCode) {

    /** What the principal of an enterprise begins with. */
    static final String ENTERPRISE = "enterprise:";

    public static Objector of(AuthenticatedPrincipal principal) {
        if (principal instanceof ClientPrincipal client) {
            String creditCode = client.unifiedSocialCreditCode();
            return new Objector(ENTERPRISE + creditCode, creditCode);
        }
        return new Objector(principal.getName(), null);
    }
}
