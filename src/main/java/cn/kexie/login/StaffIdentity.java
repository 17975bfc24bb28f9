package cn.kexie.login;

import cn.kexie.platform.identity.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * Whose account is whose at the provider.
 *
 * @param subject null until the person's first login
 * @param groups that the account has from the provider; all others it has from us
 */
public record StaffIdentity(
        UserId userId, String issuer, String subject, Set<String> groups, Instant createdAt, Instant lastLoginAt) {

    public StaffIdentity {
        groups = Set.copyOf(groups);
    }

    static StaffIdentity expected(UserId userId, String issuer, Instant at) {
        return new StaffIdentity(userId, issuer, null, Set.of(), at, null);
    }

    StaffIdentity usedBy(Person person, Set<String> withGroups, Instant at) {
        return new StaffIdentity(userId, person.issuer(), person.subject(), withGroups, createdAt, at);
    }
}
