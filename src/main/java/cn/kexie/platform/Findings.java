package cn.kexie.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that is wrong with one input: what reading it has found, then what the rules find. A rule names the values
 * it reads and runs wherever these are well-formed, whatever is wrong elsewhere.
 */
public final class Findings {

    private static final String EACH = "/*";

    private final List<Fault> faults;
    private final NavigableSet<String> malformed = new TreeSet<>();
    private final Comparator<Fault> order;

    /**
     * @param read what reading the input has found
     * @param order of the input
     */
    public Findings(Collection<Fault> read, Comparator<Fault> order) {
        this.faults = new ArrayList<>(read);
        this.order = order;
        read.forEach(fault -> malformed.add(fault.pointer()));
    }

    /** Of an input whose faults stand in the order in which they are found. */
    public Findings(Collection<Fault> read) {
        this(read, (one, other) -> 0);
    }

    /**
     * Whether reading has found nothing wrong with these values, inside them or around them.
     *
     * @param pointers {@code /rows/*}{@code /name} for the names of all rows, {@code /rows/-} for how many rows there are
     */
    public boolean sound(String... pointers) {
        return malformed.isEmpty() || Stream.of(pointers).allMatch(this::isSound);
    }

    /** Adds what the rule finds, if the values it reads are sound. */
    public Findings rule(Supplier<Stream<Fault>> rule, String... reads) {
        if (sound(reads)) {
            rule.get().forEach(this::add);
        }
        return this;
    }

    /** Nothing is added to what reading has found at the same place. */
    public void add(Fault fault) {
        if (!malformed.contains(fault.pointer())) {
            faults.add(fault);
        }
    }

    public void addAll(Collection<Fault> found) {
        found.forEach(this::add);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** In the order of the input. */
    public List<Fault> list() {
        return faults.stream().sorted(order).toList();
    }

    /** @throws Refusal 422 with all of them, if there are any */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(list());
        }
    }

    private boolean isSound(String pointer) {
        return !knownAround(pointer) && (pointer.contains(EACH) ? noneMatches(pointer) : !knownInside(pointer));
    }

    private boolean knownAround(String pointer) {
        String around = pointer;
        while (!around.isEmpty()) {
            if (malformed.contains(around)) {
                return true;
            }
            around = around.substring(0, around.lastIndexOf('/'));
        }
        return malformed.contains("");
    }

    private boolean knownInside(String pointer) {
        String first = malformed.ceiling(pointer + "/");
        return first != null && first.startsWith(pointer + "/");
    }

    /** As for a single value, for whatever stands in the place of the star. */
    private boolean noneMatches(String pointer) {
        int star = pointer.indexOf(EACH);
        String rows = Pattern.quote(pointer.substring(0, star)) + "/\\d+";
        String value = pointer.substring(star + EACH.length());
        Pattern around = Pattern.compile(rows + "(" + Pattern.quote(value) + "(/.*)?)?");
        return malformed.stream().noneMatch(known -> around.matcher(known).matches());
    }
}
