package cn.kexie.login.provider;

import cn.kexie.party.ApiClients;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.security.LoginSettings;
import cn.kexie.platform.security.MachineTokens;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Tokens the provider gives to systems. It says which system, our register says for which enterprise. */
@Component
@ConditionalOnIssuer
class JwtMachineTokens implements MachineTokens {

    private static final Logger LOG = LoggerFactory.getLogger(JwtMachineTokens.class);

    private final Provider provider;
    private final SignedTokens tokens;
    private final ApiClients clients;
    private final LoginSettings settings;

    JwtMachineTokens(Provider provider, SignedTokens tokens, ApiClients clients, LoginSettings settings) {
        this.provider = provider;
        this.tokens = tokens;
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public Optional<ClientPrincipal> find(String token) {
        return settings.machineAudience() == null
                ? Optional.empty()
                : trusted(token)
                        .filter(jwt -> !isOfAPerson(jwt))
                        .map(Jwt::getSubject)
                        .flatMap(subject -> clients.findBySubject(provider.issuer(), subject));
    }

    private Optional<Jwt> trusted(String token) {
        try {
            return Optional.of(tokens.ofMachines().decode(token));
        } catch (BadJwtException forged) {
            return Optional.empty();
        } catch (JwtException | ProviderUnreachable e) {
            if (!(e.getCause() instanceof RateLimitReachedException)) {
                LOG.warn("无法核对令牌，统一身份认证的密钥取不到：{}", e.toString());
            }
            return Optional.empty();
        }
    }

    /** A person who happens to be called like a system at the provider is none. */
    private static boolean isOfAPerson(Jwt jwt) {
        Object scope = jwt.getClaims().getOrDefault("scope", jwt.getClaims().get("scp"));
        Stream<?> scopes = scope instanceof Collection<?> several
                ? several.stream()
                : Arrays.stream(String.valueOf(scope).split(" "));
        return scopes.anyMatch("openid"::equals);
    }
}
