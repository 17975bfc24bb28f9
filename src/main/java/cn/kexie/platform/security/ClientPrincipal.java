package cn.kexie.platform.security;

import cn.kexie.platform.Refusal;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * An enterprise, or a partner, acting through one of its API keys.
 *
 * @param name how the administrator called the key
 */
public record ClientPrincipal(String clientId, String unifiedSocialCreditCode, String name, ClientKind kind)
        implements AuthenticatedPrincipal {

    /** Of an enterprise. */
    public ClientPrincipal(String clientId, String unifiedSocialCreditCode, String name) {
        this(clientId, unifiedSocialCreditCode, name, ClientKind.ENTERPRISE);
    }

    /** The client of a call that only enterprises may make; 403 ENTERPRISE_ONLY for anyone else. */
    public static ClientPrincipal required(ClientPrincipal client) {
        if (client == null) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "ENTERPRISE_ONLY", "只有企业可以办理此事，请使用企业的接口密钥");
        }
        if (client.kind() == ClientKind.PARTNER) {
            throw Refusal.of(
                    Refusal.Reason.FORBIDDEN,
                    "ENTERPRISE_ONLY",
                    "只有企业可以办理此事；您用的是伙伴单位的接口密钥，可以办理的事项见 GET /api/v1/matters");
        }
        return client;
    }

    /** Unique among enterprises and staff together. */
    @Override
    public String getName() {
        return "client:" + clientId;
    }
}
