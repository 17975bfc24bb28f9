package cn.kexie.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface ApiClientRegister extends Repository<ApiClient, UUID> {

    ApiClient save(ApiClient client);

    Optional<ApiClient> findByKeyHashAndRevokedAtIsNull(String keyHash);

    Optional<ApiClient> findByTokenIssuerAndTokenSubjectAndRevokedAtIsNull(String issuer, String subject);

    long count();

    @Query("select * from kexie.api_client order by created_at desc, client_id limit :size offset :offset")
    List<ApiClient> newest(int size, long offset);

    /** Keeps the first time of revocation; false when there is no such client. */
    @Modifying
    @Query("update kexie.api_client set revoked_at = coalesce(revoked_at, :at) where client_id = :clientId")
    boolean revoke(UUID clientId, Instant at);

    /** Writes once, however many requests see the stale time together. */
    @Modifying
    @Query("update kexie.api_client set last_used_at = :at"
            + " where client_id = :clientId and (last_used_at is null or last_used_at < :stale)")
    boolean markUsed(UUID clientId, Instant at, Instant stale);
}
