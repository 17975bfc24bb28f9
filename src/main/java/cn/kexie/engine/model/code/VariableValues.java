package cn.kexie.engine.model.code;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a class gives to a variable.
 *
 * @param constants texts that stand in the code
 * @param enums names of enumerations whose constant it becomes
 */
public record VariableValues(Set<String> constants, Set<String> enums) {

    VariableValues and(VariableValues more) {
        return new VariableValues(union(constants, more.constants), union(enums, more.enums));
    }

    /** Whether the code tells all of them. */
    public boolean areKnown() {
        return !constants.isEmpty() || !enums.isEmpty();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return Set.copyOf(union);
    }
}
