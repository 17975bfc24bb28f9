package cn.kexie.casefile;

import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.text.CanonicalKey;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people behind accounts are called. */
public interface StaffNames {

    /** The name as it may be written, family name first or last; none for an account that does not exist. */
    Set<String> of(UserId userId);

    /** As {@link #of(UserId)}, for many. */
    default Map<UserId, Set<String>> of(Collection<UserId> userIds) {
        return userIds.stream().distinct().collect(Collectors.toMap(userId -> userId, this::of));
    }

    /** As colleagues call them: the family name first, the account itself where there is no name. */
    default Map<UserId, String> called(Collection<UserId> userIds) {
        Map<UserId, Set<String>> known = of(userIds);
        return userIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        userId -> userId,
                        userId -> known.getOrDefault(userId, Set.of()).stream()
                                .filter(name -> !name.isBlank() && name.indexOf(' ') < 0)
                                .findFirst()
                                .orElse(userId.value())));
    }

    /** Whether the person behind the account bears one of the names, however it is spelt. */
    default boolean isOneOf(UserId userId, Collection<String> names) {
        Set<String> own = of(userId).stream()
                .map(CanonicalKey::of)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        return names.stream().map(CanonicalKey::of).anyMatch(own::contains);
    }
}
