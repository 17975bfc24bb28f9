package cn.kexie.platform.web.json;

import cn.kexie.platform.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which a record or a form declares its parts, so that a list of faults reads like the input. */
public final class InputOrder implements Comparator<Fault> {

    private static final int UNKNOWN = 100_000;

    private final Shape shape;
    private final Map<String, int[]> places = new HashMap<>();

    public InputOrder(Shape shape) {
        this.shape = shape;
    }

    @Override
    public int compare(Fault one, Fault other) {
        return Arrays.compare(place(one.pointer()), place(other.pointer()));
    }

    private int[] place(String pointer) {
        return places.computeIfAbsent(pointer, this::measured);
    }

    private int[] measured(String pointer) {
        List<Integer> place = new ArrayList<>();
        Shape at = shape;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            place.add(at instanceof Shape.Parts parts ? index(parts, step) : number(step));
            at = inside(at, step);
        }
        return place.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int index(Shape.Parts parts, String step) {
        int index = List.copyOf(parts.byName().get().keySet()).indexOf(step);
        return index < 0 ? UNKNOWN : index;
    }

    private static int number(String step) {
        return step.matches("\\d{1,5}") ? Integer.parseInt(step) : UNKNOWN;
    }

    private static Shape inside(Shape at, String step) {
        if (at instanceof Shape.Parts parts) {
            Shape.Part part = parts.byName().get().get(step);
            return part == null ? null : part.shape();
        }
        if (at instanceof Shape.Rows rows) {
            return rows.each();
        }
        return at instanceof Shape.Entries entries ? entries.each() : null;
    }
}
