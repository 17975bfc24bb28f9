package cn.kexie.party;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.Audited;
import cn.kexie.audit.RepeatedEvents;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ApiKeys;
import cn.kexie.platform.security.ClientKind;
import cn.kexie.platform.security.ClientPrincipal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues, lists and revokes the keys with which enterprises call the REST interface, and knows them again. */
@Service
public class ApiClients implements ApiKeys {

    /** A new client with its key in clear, which exists nowhere else. */
    public record Issued(String clientId, String apiKey) {
        @Override
        public String toString() {
            return "Issued[clientId=" + clientId + "]";
        }
    }

    private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);

    private final ApiClientRegister register;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private final RepeatedEvents refused;

    ApiClients(ApiClientRegister register, Clock clock, RepeatedEvents refused) {
        this.register = register;
        this.clock = clock;
        this.refused = refused;
    }

    /** Issues a further key for an enterprise or a partner; its earlier keys stay valid. */
    @Transactional
    @Audited(
            value = "API_KEY_ISSUED",
            kind = "client",
            subject = "#result.clientId()",
            details = {"enterprise=#unifiedSocialCreditCode", "kind=#kind.name()"})
    public Issued issue(String unifiedSocialCreditCode, String name, ClientKind kind) {
        var key = ApiKey.random(random);
        var client = register.save(ApiClient.issued(unifiedSocialCreditCode, name, kind, key, clock.instant()));
        return new Issued(client.clientId().toString(), key.text());
    }

    /** Lets a system call for an enterprise with tokens that somebody else signs. */
    @Transactional
    @Audited(
            value = "TOKEN_CLIENT_ADMITTED",
            kind = "client",
            subject = "#result",
            details = "enterprise=#unifiedSocialCreditCode")
    public String admit(String unifiedSocialCreditCode, String name, String issuer, String subject) {
        if (active(issuer, subject).isPresent()) {
            throw Refusal.conflict("SUBJECT_TAKEN", "这个令牌主体已经登记给一个系统，请先撤销原来的登记，或核对 subject");
        }
        return register.save(ApiClient.known(unifiedSocialCreditCode, name, issuer, subject, clock.instant()))
                .clientId()
                .toString();
    }

    /** The clients, newest first, revoked ones included. */
    @Transactional(readOnly = true)
    public Page<ApiClient> list(int page, int size) {
        return new Page<>(page, size, register.count(), register.newest(size, (long) page * size));
    }

    /** The key is refused from the next request on; revoking twice changes nothing. */
    @Transactional
    @Audited(value = "API_KEY_REVOKED", kind = "client", subject = "#clientId")
    public void revoke(String clientId) {
        if (!uuid(clientId).map(id -> register.revoke(id, clock.instant())).orElse(false)) {
            throw Refusal.unknown("UNKNOWN_API_CLIENT", "没有编号为 %s 的接口密钥，请核对编号".formatted(clientId));
        }
    }

    @Override
    public Optional<ClientPrincipal> find(String apiKey) {
        var client = ApiKey.parse(apiKey).map(ApiKey::hash).flatMap(register::findByKeyHashAndRevokedAtIsNull);
        client.ifPresentOrElse(this::markUsed, this::noteRefused);
        return client.map(ApiClients::principal);
    }

    /** Whose tokens these are: the register says so, not the token. */
    public Optional<ClientPrincipal> findBySubject(String issuer, String subject) {
        var client = active(issuer, subject);
        client.ifPresent(this::markUsed);
        return client.map(ApiClients::principal);
    }

    private Optional<ApiClient> active(String issuer, String subject) {
        return register.findByTokenIssuerAndTokenSubjectAndRevokedAtIsNull(issuer, subject);
    }

    /** Anybody may try any number of keys: what is recorded of it is how often. */
    private void noteRefused() {
        refused.happened(AuditEvent.of("API_KEY_REFUSED", "client:unknown")
                .by("client:unknown")
                .refused());
    }

    private void markUsed(ApiClient client) {
        var stale = clock.instant().minus(LAST_USED_PRECISION);
        if (client.usedBefore(stale)) {
            register.markUsed(client.clientId(), clock.instant(), stale);
        }
    }

    private static ClientPrincipal principal(ApiClient client) {
        return new ClientPrincipal(
                client.clientId().toString(), client.unifiedSocialCreditCode(), client.name(), client.kind());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
