package cn.kexie.engine.model.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What one class file says about processes; filled while it is read. */
final class ClassFacts {

    private String name;
    private final Set<String> parents = new HashSet<>();
    private boolean made;
    private String beanName = "";
    private boolean component;
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> constants = new LinkedHashSet<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, VariableValues> variables = new HashMap<>();
    private final Set<String> listTables = new HashSet<>();
    private boolean decides;
    private final Set<String> uses = new HashSet<>();
    private boolean groups;

    String name() {
        return name;
    }

    void named(String className, boolean concrete) {
        name = className;
        made = concrete;
    }

    Set<String> parents() {
        return parents;
    }

    /** Whether Spring makes one of it. */
    boolean isComponent() {
        return component && made;
    }

    void component(String explicitName) {
        component = true;
        if (!explicitName.isEmpty()) {
            beanName = explicitName;
        }
    }

    /** Empty where Spring derives it from the name of the class. */
    String beanName() {
        return beanName;
    }

    /** Every text constant. */
    Set<String> texts() {
        return texts;
    }

    /** Constants, where the class is an enumeration. */
    Set<String> constants() {
        return constants;
    }

    /** Keys of the answers it takes; by key, the enumeration it chooses from, or empty. */
    Map<String, String> answers() {
        return answers;
    }

    /** What it gives to variables. */
    Map<String, VariableValues> variables() {
        return variables;
    }

    void gives(String variable, VariableValues values) {
        variables.merge(variable, values, VariableValues::and);
    }

    /** Texts among which are the tables of which it expects exactly one answer. */
    Set<String> singleTables() {
        Set<String> tables = new HashSet<>(decides ? texts : Set.of());
        tables.removeAll(listTables);
        return tables;
    }

    void decides() {
        decides = true;
    }

    void asksForAllOf(Collection<String> tables) {
        listTables.addAll(tables);
    }

    /** Classes it speaks of. */
    Set<String> uses() {
        return uses;
    }

    boolean makesGroups() {
        return groups;
    }

    void makesGroup() {
        groups = true;
    }

    /** {@code cn.kexie.contest.draw.process} is in the room {@code contest}. */
    String room() {
        String[] parts = name.split("\\.");
        return parts.length > 3 ? parts[2] : "";
    }

    String packageName() {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    boolean isInProcess() {
        return (packageName() + ".").contains(".process.");
    }
}
