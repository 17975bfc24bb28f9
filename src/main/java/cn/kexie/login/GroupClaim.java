package cn.kexie.login;

import cn.kexie.platform.security.LoginSettings;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the provider's groups mean here. A group with our prefix is a group of ours, if there is one; an administrator is made
 * only by the one group that configuration names.
 */
final class GroupClaim {

    static final String ADMINISTRATORS = "camunda-admin";

    private static final String POSSIBLE_GROUP = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final int MOST = 500;

    private final LoginSettings settings;
    private final StaffDirectory directory;

    GroupClaim(LoginSettings settings, StaffDirectory directory) {
        this.settings = settings;
        this.directory = directory;
    }

    Set<String> groups(Person person) {
        Set<String> groups = new LinkedHashSet<>(directory.workGroups(named(person)));
        groups.remove(ADMINISTRATORS);
        if (settings.administratorGroup() != null && person.groups().contains(settings.administratorGroup())) {
            groups.add(ADMINISTRATORS);
        }
        return groups;
    }

    private Set<String> named(Person person) {
        return person.groups().stream()
                .filter(group -> group.startsWith(settings.groupPrefix()))
                .map(group -> group.substring(settings.groupPrefix().length()))
                .filter(group -> group.matches(POSSIBLE_GROUP))
                .sorted()
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
