package cn.kexie.party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The register without a database; counts what the service asks of it. */
final class InMemoryApiClientRegister implements ApiClientRegister {

    private final List<ApiClient> clients = new ArrayList<>();
    private int lookups;
    private int usesWritten;

    @Override
    public ApiClient save(ApiClient client) {
        var stored = copy(client, UUID.randomUUID(), client.lastUsedAt(), client.revokedAt());
        clients.add(stored);
        return stored;
    }

    @Override
    public Optional<ApiClient> findByKeyHashAndRevokedAtIsNull(String keyHash) {
        lookups++;
        return clients.stream()
                .filter(client -> keyHash.equals(client.keyHash()) && client.revokedAt() == null)
                .findFirst();
    }

    @Override
    public Optional<ApiClient> findByTokenIssuerAndTokenSubjectAndRevokedAtIsNull(String issuer, String subject) {
        return clients.stream()
                .filter(client -> issuer.equals(client.tokenIssuer()) && subject.equals(client.tokenSubject()))
                .filter(client -> client.revokedAt() == null)
                .findFirst();
    }

    @Override
    public long count() {
        return clients.size();
    }

    @Override
    public List<ApiClient> newest(int size, long offset) {
        return clients.stream()
                .sorted(Comparator.comparing(ApiClient::createdAt).reversed())
                .skip(offset)
                .limit(size)
                .toList();
    }

    @Override
    public boolean revoke(UUID clientId, Instant at) {
        return replace(
                clientId,
                client -> client.revokedAt() == null ? copy(client, clientId, client.lastUsedAt(), at) : client);
    }

    @Override
    public boolean markUsed(UUID clientId, Instant at, Instant stale) {
        usesWritten++;
        return replace(clientId, client -> copy(client, clientId, at, client.revokedAt()));
    }

    List<ApiClient> all() {
        return clients;
    }

    int lookups() {
        return lookups;
    }

    int usesWritten() {
        return usesWritten;
    }

    private boolean replace(UUID clientId, UnaryOperator<ApiClient> change) {
        var known = clients.stream().anyMatch(client -> client.clientId().equals(clientId));
        clients.replaceAll(client -> client.clientId().equals(clientId) ? change.apply(client) : client);
        return known;
    }

    private static ApiClient copy(ApiClient client, UUID clientId, Instant lastUsedAt, Instant revokedAt) {
        return new ApiClient(
                clientId,
                client.unifiedSocialCreditCode(),
                client.name(),
                client.kind(),
                client.keyHash(),
                client.tokenIssuer(),
                client.tokenSubject(),
                client.createdAt(),
                lastUsedAt,
                revokedAt);
    }
}
