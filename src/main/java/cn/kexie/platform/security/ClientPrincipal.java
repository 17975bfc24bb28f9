package cn.kexie.platform.security;

import cn.kexie.platform.Refusal;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * An enterprise acting through one of its API keys.
 *
 * @param name how the administrator called the key
 */
public record ClientPrincipal(String clientId, String unifiedSocialCreditCode, String name)
        implements AuthenticatedPrincipal {

    /** The client of a call that only enterprises may make; 403 ENTERPRISE_ONLY for anyone else. */
    public static ClientPrincipal required(ClientPrincipal client) {
        if (client == null) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "ENTERPRISE_ONLY", "只有企业可以办理此事，请使用企业的接口密钥");
        }
        return client;
    }

    /** Unique among enterprises and staff together. */
    @Override
    public String getName() {
        return "client:" + clientId;
    }
}
