package cn.kexie.handover;

import cn.kexie.platform.security.StaffPrincipal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose tasks a person may pass on: those of the own groups; a leader those of the whole body. */
record Reach(Set<String> groups, Set<String> led) {

    private static final String LEADER = "leader.";

    static Reach of(StaffPrincipal staff) {
        Set<String> led = staff.groups().stream()
                .filter(group -> group.startsWith(LEADER))
                .map(group -> group.substring(LEADER.length()))
                .collect(Collectors.toSet());
        return new Reach(staff.groups(), led);
    }

    boolean covers(Set<String> candidates) {
        return candidates.stream().anyMatch(group -> groups.contains(group) || led.contains(scope(group)));
    }

    Set<String> all(TaskHolders holders) {
        Set<String> all = new HashSet<>(groups);
        if (!led.isEmpty()) {
            all.addAll(holders.groupsOf(led));
        }
        return all;
    }

    private static String scope(String group) {
        return group.substring(group.indexOf('.') + 1);
    }
}
