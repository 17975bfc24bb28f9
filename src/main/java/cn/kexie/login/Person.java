package cn.kexie.login;

import cn.kexie.platform.identity.UserId;
import java.util.Set;

/**
 * Somebody the provider vouches for.
 *
 * @param subject who it is at the provider, for ever
 * @param userId what the account is to be called here; null when the provider does not say
 * @param name how the person is called
 * @param groups as the provider calls them
 */
public record Person(String issuer, String subject, UserId userId, String name, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }
}
