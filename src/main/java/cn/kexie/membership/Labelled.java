package cn.kexie.membership;

import cn.kexie.dossier.DossierSection.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is kept about a person, as the person reads it: Chinese labels with their values, in order, without what is empty. */
public final class Labelled {

    private Labelled() {}

    /** @param labelsAndValues in turn */
    public static Map<String, String> of(Object... labelsAndValues) {
        Map<String, String> labelled = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            Object value = labelsAndValues[i + 1];
            if (value != null && !value.toString().isBlank()) {
                labelled.put(labelsAndValues[i].toString(), value.toString());
            }
        }
        return labelled;
    }

    public static Map<String, String> of(List<Row> rows) {
        Map<String, String> labelled = new LinkedHashMap<>();
        rows.forEach(row -> labelled.put(row.label(), row.value()));
        return labelled;
    }
}
