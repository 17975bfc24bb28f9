package cn.kexie.casefile;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the groups of a person, {@code <role>.<scope>}, let them read.
 *
 * @param bodies codes of the bodies they work for
 * @param regions beginnings of the region codes they supervise: 44 for the province, 4401 for a city
 */
record StaffScope(Set<String> bodies, Set<String> regions) {

    private static final String SUPERVISION = "supervision.";

    static StaffScope of(Collection<String> groups) {
        return new StaffScope(
                groups.stream()
                        .filter(group -> group.indexOf('.') > 0 && !group.startsWith(SUPERVISION))
                        .map(StaffScope::scope)
                        .collect(Collectors.toSet()),
                groups.stream()
                        .filter(group -> group.matches("supervision\\.\\d{6}"))
                        .map(group -> scope(group).replaceFirst("(00)+$", ""))
                        .collect(Collectors.toSet()));
    }

    boolean covers(String authorityCode) {
        return bodies.contains(authorityCode) || regions.stream().anyMatch(authorityCode::startsWith);
    }

    private static String scope(String group) {
        return group.substring(group.indexOf('.') + 1);
    }
}
