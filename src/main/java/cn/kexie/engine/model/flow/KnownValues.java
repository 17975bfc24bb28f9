package cn.kexie.engine.model.flow;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a variable can be.
 *
 * @param labels by value what the form calls it; the value itself where no form offers it
 */
record KnownValues(boolean complete, Map<String, String> labels) {

    static final KnownValues UNKNOWN = new KnownValues(false, Map.of());

    static KnownValues of(Collection<String> values) {
        Map<String, String> labels = new TreeMap<>();
        values.forEach(value -> labels.put(value, value));
        return new KnownValues(true, labels);
    }

    static KnownValues offered(Map<String, String> labels) {
        return new KnownValues(true, new TreeMap<>(labels));
    }

    KnownValues and(KnownValues more) {
        Map<String, String> all = new TreeMap<>(labels);
        more.labels.forEach((value, label) -> all.merge(value, label, (one, other) -> one.equals(value) ? other : one));
        return new KnownValues(complete && more.complete, all);
    }

    boolean contains(String value) {
        return labels.containsKey(value);
    }
}
