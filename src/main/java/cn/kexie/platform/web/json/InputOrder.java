package cn.kexie.platform.web.json;

import cn.kexie.platform.Fault;
import com.fasterxml.jackson.databind.JavaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which a record declares its parts, so that a list of faults reads like the input. */
public final class InputOrder implements Comparator<Fault> {

    private static final int UNKNOWN = 100_000;

    private final Shapes shapes;
    private final JavaType type;
    private final Map<String, int[]> places = new HashMap<>();

    public InputOrder(Shapes shapes, JavaType type) {
        this.shapes = shapes;
        this.type = type;
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
        JavaType at = type;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            if (at != null && shapes.isRecord(at)) {
                var properties = shapes.properties(at);
                int index = List.copyOf(properties.keySet()).indexOf(step);
                place.add(index < 0 ? UNKNOWN : index);
                at = index < 0 ? null : properties.get(step).type();
            } else {
                place.add(step.matches("\\d{1,5}") ? Integer.parseInt(step) : UNKNOWN);
                at = at == null ? null : at.getContentType();
            }
        }
        return place.stream().mapToInt(Integer::intValue).toArray();
    }
}
