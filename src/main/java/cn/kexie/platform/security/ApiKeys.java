package cn.kexie.platform.security;

import java.util.Optional;

/** The API keys in force. */
public interface ApiKeys {

    /** @return empty when the key is unknown or revoked */
    Optional<ClientPrincipal> find(String apiKey);
}
