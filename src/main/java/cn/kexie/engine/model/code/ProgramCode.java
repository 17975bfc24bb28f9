package cn.kexie.engine.model.code;

import java.beans.Introspector;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the program offers to models: delegates and listeners by their names, the answers they take and the variables they
 * give, the roles whose groups it makes. Read from the class files, so that it cannot disagree with the code.
 */
public final class ProgramCode {

    private static final String DELEGATE = "org.camunda.bpm.engine.delegate.JavaDelegate";
    private static final Set<String> LISTENERS =
            Set.of("org.camunda.bpm.engine.delegate.TaskListener", "org.camunda.bpm.engine.delegate.ExecutionListener");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern ROLE = Pattern.compile("([a-z]+(?:-[a-z]+)*)\\.?");

    private final Map<String, ClassFacts> classes;
    private final Map<String, ClassFacts> delegates;
    private final Map<String, ClassFacts> listeners;
    private final Map<String, Set<String>> capitals = new HashMap<>();
    private final Map<String, Set<ClassFacts>> partners = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> brought = new ConcurrentHashMap<>();
    private final Set<String> singleTables;
    private final Set<String> roles;

    private ProgramCode(Map<String, ClassFacts> classes) {
        this.classes = classes;
        this.delegates = beans(Set.of(DELEGATE));
        this.listeners = beans(LISTENERS);
        classes.values()
                .forEach(facts -> capitals.computeIfAbsent(facts.room(), room -> new HashSet<>())
                        .addAll(capitals(facts)));
        this.singleTables = classes.values().stream()
                .flatMap(facts -> facts.singleTables().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.roles = rolesOf(classes.values());
    }

    public static ProgramCode read() {
        return new ProgramCode(ClassFiles.read());
    }

    public Set<String> delegates() {
        return new TreeSet<>(delegates.keySet());
    }

    public boolean hasDelegate(String bean) {
        return delegates.containsKey(bean);
    }

    public boolean hasListener(String bean) {
        return listeners.containsKey(bean);
    }

    /** Keys of the answers a bean takes; by key, the enumeration it chooses from, or empty. */
    public Map<String, String> answersOf(String bean) {
        Map<String, String> answers = new HashMap<>();
        withPartners(bean).forEach(facts -> answers.putAll(facts.answers()));
        return answers;
    }

    /** Variables a bean gives, and what. */
    public Map<String, VariableValues> variablesOf(String bean) {
        Map<String, VariableValues> variables = new HashMap<>();
        withPartners(bean)
                .forEach(facts -> facts.variables()
                        .forEach((name, values) -> variables.merge(name, values, VariableValues::and)));
        return variables;
    }

    /** Variables that come with whoever starts this process or sends it messages. */
    public Set<String> variablesBroughtTo(String processKey) {
        return brought.computeIfAbsent(
                processKey,
                key -> classes.values().stream()
                        .filter(ClassFacts::isInProcess)
                        .filter(facts ->
                                facts.texts().stream().anyMatch(text -> text.equals(key) || text.startsWith(key + ".")))
                        .flatMap(facts -> facts.variables().keySet().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Constants of an enumeration, none where there is no such. */
    public Set<String> constantsOf(String enumeration) {
        ClassFacts facts = classes.get(enumeration);
        return facts == null ? Set.of() : Set.copyOf(facts.constants());
    }

    /** Words in capitals in the code of the rooms these beans live in; kinds of periods are among them. */
    public Set<String> capitalsAround(Collection<String> beans) {
        return beans.stream()
                .flatMap(bean -> Stream.ofNullable(bean(bean)))
                .map(ClassFacts::room)
                .distinct()
                .flatMap(room -> capitals.getOrDefault(room, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** The statuses the program has for a procedure, none for one that is declared in files. */
    public Set<String> statusesOf(String procedure) {
        return answering("CaseStatus", procedure)
                .flatMap(facts -> facts.constants().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether somebody answers a question of the generic steps for a procedure. */
    public boolean answers(String question, String procedure) {
        return answering(question, procedure).findAny().isPresent();
    }

    /** Names in the code of who answers a question of the generic steps for a procedure. */
    public Set<String> namesOf(String question, String procedure) {
        return answering(question, procedure)
                .flatMap(facts -> facts.texts().stream())
                .filter(text -> NAME.matcher(text).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<ClassFacts> answering(String question, String procedure) {
        return classes.values().stream()
                .filter(facts -> facts.parents().stream().anyMatch(parent -> parent.endsWith("." + question)))
                .filter(facts -> facts.texts().contains(procedure));
    }

    /** Tables of which the code expects exactly one answer. */
    public Set<String> singleTables() {
        return singleTables;
    }

    /** What stands before the dot in the groups the program makes. */
    public Set<String> roles() {
        return roles;
    }

    private static Set<String> rolesOf(Collection<ClassFacts> classes) {
        return classes.stream()
                .filter(ClassFacts::makesGroups)
                .flatMap(facts -> facts.texts().stream())
                .map(ROLE::matcher)
                .filter(Matcher::matches)
                .map(role -> role.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> capitals(ClassFacts facts) {
        return Stream.concat(facts.texts().stream(), facts.constants().stream())
                .filter(text -> CAPITALS.matcher(text).matches())
                .collect(Collectors.toSet());
    }

    private ClassFacts bean(String name) {
        return delegates.getOrDefault(name, listeners.get(name));
    }

    /** The class of a bean and the classes beside it in process packages that it leaves part of its work to. */
    private Set<ClassFacts> withPartners(String bean) {
        return partners.computeIfAbsent(bean, this::partnersOf);
    }

    private Set<ClassFacts> partnersOf(String bean) {
        Set<ClassFacts> found = new LinkedHashSet<>();
        Deque<ClassFacts> open = new ArrayDeque<>(Stream.ofNullable(bean(bean)).toList());
        while (!open.isEmpty()) {
            ClassFacts facts = open.pop();
            if (found.add(facts)) {
                facts.uses().stream()
                        .map(classes::get)
                        .filter(used -> used != null && used.isInProcess() && !used.isComponent())
                        .forEach(open::push);
            }
        }
        return found;
    }

    private Map<String, ClassFacts> beans(Set<String> types) {
        Map<String, ClassFacts> beans = new HashMap<>();
        classes.values().stream()
                .filter(ClassFacts::isComponent)
                .filter(facts -> isA(facts, types, new HashSet<>()))
                .forEach(facts -> beans.put(beanName(facts), facts));
        return beans;
    }

    private boolean isA(ClassFacts facts, Set<String> types, Set<String> seen) {
        return facts.parents().stream()
                .anyMatch(parent -> types.contains(parent)
                        || (seen.add(parent) && classes.containsKey(parent) && isA(classes.get(parent), types, seen)));
    }

    private static String beanName(ClassFacts facts) {
        String simple = facts.name()
                .substring(Math.max(facts.name().lastIndexOf('.'), facts.name().lastIndexOf('$')) + 1);
        return facts.beanName().isEmpty() ? Introspector.decapitalize(simple) : facts.beanName();
    }
}
