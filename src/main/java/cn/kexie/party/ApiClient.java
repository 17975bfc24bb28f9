package cn.kexie.party;

import cn.kexie.platform.security.ClientKind;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A system of an enterprise or a partner that may call the REST interface. Several may act for one enterprise.
 *
 * @param clientId null until stored
 * @param keyHash SHA-256 of the key, in hexadecimal; null where it comes with signed tokens
 * @param tokenIssuer who signs its tokens; null where it has a key
 * @param tokenSubject who it is there
 * @param lastUsedAt to the minute; null when never used
 * @param revokedAt null while valid
 */
@Table(schema = "kexie", name = "api_client")
public record ApiClient(
        @Id UUID clientId,
        String unifiedSocialCreditCode,
        String name,
        ClientKind kind,
        String keyHash,
        String tokenIssuer,
        String tokenSubject,
        Instant createdAt,
        Instant lastUsedAt,
        Instant revokedAt) {

    static ApiClient issued(String unifiedSocialCreditCode, String name, ClientKind kind, ApiKey key, Instant at) {
        return new ApiClient(null, unifiedSocialCreditCode, name, kind, key.hash(), null, null, at, null, null);
    }

    static ApiClient known(String unifiedSocialCreditCode, String name, String issuer, String subject, Instant at) {
        return new ApiClient(
                null, unifiedSocialCreditCode, name, ClientKind.ENTERPRISE, null, issuer, subject, at, null, null);
    }

    boolean usedBefore(Instant time) {
        return lastUsedAt == null || lastUsedAt.isBefore(time);
    }
}
