package cn.kexie.platform.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All checks a form may name. */
@Component
public class FieldChecks {

    /** Is a matter of the box itself, see {@link Field#isConsent}. */
    private static final String CONSENT = "consent";

    private final Map<String, FieldCheck> byName = new TreeMap<>();

    public FieldChecks(Collection<FieldCheck> checks) {
        checks.forEach(check -> {
            if (byName.put(check.name(), check) != null) {
                throw new IllegalStateException("Two checks are called " + check.name());
            }
        });
    }

    public Optional<FieldCheck> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public boolean knows(String name) {
        return byName.containsKey(name) || CONSENT.equals(name);
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /** Whether the value of the field cannot tell who somebody is. */
    public boolean namesNobody(Field field) {
        return !field.isFreeText()
                || field.codes().isPresent()
                || field.checks().stream().flatMap(name -> find(name).stream()).anyMatch(FieldCheck::namesNobody);
    }

    /** The checks of a field; the deployment has refused names that nobody knows. */
    List<FieldCheck> of(Field field) {
        return field.checks().stream()
                .filter(name -> !CONSENT.equals(name))
                .map(name -> find(name)
                        .orElseThrow(
                                () -> new IllegalStateException("No check is called " + name + ": " + field.pointer())))
                .toList();
    }
}
