package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * {@code kexie.login.*}: the provider of identities, if there is one. ADR 0033.
 *
 * @param issuer of all tokens, as it stands in them; null where everybody has a password here
 * @param clientId of this application at the provider
 * @param userClaim where the account's name stands
 * @param groupsClaim where the groups stand; null where our administrator puts people into groups
 * @param groupPrefix what groups meant for this application begin with, before the name of a group here
 * @param administratorGroup the one group that makes an administrator; null where the provider makes none
 * @param passwordAccounts accounts that may log in with a password all the same
 * @param machineAudience for whom tokens of enterprises' systems are made; null where they have keys only
 * @param askAgainAfter how soon we ask a provider again that did not answer or whose keys do not fit
 */
@ConfigurationProperties("kexie.login")
public record LoginSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("name") String nameClaim,
        String groupsClaim,
        @DefaultValue("kexie.") String groupPrefix,
        String administratorGroup,
        @DefaultValue List<String> passwordAccounts,
        String machineAudience,
        @DefaultValue("10s") Duration askAgainAfter) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public LoginSettings {
        issuer = text(issuer);
        groupsClaim = text(groupsClaim);
        administratorGroup = text(administratorGroup);
        machineAudience = text(machineAudience);
        if (issuer != null) {
            require(isSafe(issuer), "kexie.login.issuer 必须是 https 网址（本机除外），不带参数");
            require(StringUtils.hasText(clientId), "设置了 kexie.login.issuer，还须设置 kexie.login.client-id");
            require(StringUtils.hasText(clientSecret), "设置了 kexie.login.issuer，还须设置 kexie.login.client-secret");
            require(scopes.contains("openid"), "kexie.login.scopes 必须含 openid");
            require(
                    !clientId.equals(machineAudience),
                    "kexie.login.machine-audience 不能与 client-id 相同，否则工作人员的令牌也能当作企业系统的令牌");
        }
    }

    /** Whether passwords are looked at for this account. */
    public boolean passwordAllowed(UserId userId) {
        return issuer == null || (userId != null && passwordAccounts.contains(userId.value()));
    }

    /** Whether what is fetched from there cannot have been changed on the way. */
    public static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            boolean encrypted = "https".equals(uri.getScheme());
            boolean local = "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
            return uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null && (encrypted || local);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(String value) {
        return StringUtils.hasText(value) ? value.strip() : null;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "LoginSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
