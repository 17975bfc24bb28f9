package cn.kexie.casefile;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the groups of a person, {@code <role>.<scope>}, let them read.
 *
 * @param bodies codes of the bodies they work for
 * @param regions beginnings of the region codes they supervise: 44 for the province, 4401 for a city
 */
public record StaffScope(Set<String> bodies, Set<String> regions) {

    private static final Pattern REGIONAL_SUPERVISION = Pattern.compile("supervision\\.\\d{6}");

    /** Judges see the works on their board and nothing else; who holds contests for a body reads none of its other cases. */
    private static final Pattern UNREADING = Pattern.compile("judges\\..*|contest-office\\.\\d{6}");

    public static StaffScope of(Collection<String> groups) {
        return new StaffScope(
                groups.stream()
                        .filter(group -> group.indexOf('.') > 0)
                        .filter(group -> !matches(REGIONAL_SUPERVISION, group) && !matches(UNREADING, group))
                        .map(StaffScope::scope)
                        .filter(scope -> !scope.isEmpty())
                        .collect(Collectors.toSet()),
                groups.stream()
                        .filter(group -> matches(REGIONAL_SUPERVISION, group))
                        .map(group -> scope(group).replaceFirst("(00)+$", ""))
                        .collect(Collectors.toSet()));
    }

    private static boolean matches(Pattern pattern, String group) {
        return pattern.matcher(group).matches();
    }

    boolean covers(String authorityCode) {
        return bodies.contains(authorityCode) || regions.stream().anyMatch(authorityCode::startsWith);
    }

    private static String scope(String group) {
        return group.substring(group.indexOf('.') + 1);
    }
}
