package cn.kexie.publicity;

import cn.kexie.platform.security.ClientPrincipal;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Through which account an objection is filed.
 *
 * @param principal unique among enterprises and staff; alone may read the answer
 * @param creditCode of the enterprise whose attachments may be used, null for staff
 */
public record Objector(String principal, String creditCode) {

    public static Objector of(AuthenticatedPrincipal principal) {
        String creditCode = principal instanceof ClientPrincipal client ? client.unifiedSocialCreditCode() : null;
        return new Objector(principal.getName(), creditCode);
    }
}
