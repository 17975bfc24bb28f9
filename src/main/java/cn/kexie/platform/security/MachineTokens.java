package cn.kexie.platform.security;

import java.util.Optional;

/** Signed tokens of enterprises' systems. There are none unless a provider of identities makes them. */
public interface MachineTokens {

    /** @return empty when the token is not to be trusted or belongs to nobody we know */
    Optional<ClientPrincipal> find(String token);
}
