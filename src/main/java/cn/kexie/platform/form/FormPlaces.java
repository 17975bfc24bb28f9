package cn.kexie.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where things stand in an application. */
public final class FormPlaces {

    private static final String NO = "no";
    private static final Set<String> OF_APPLICANT = Set.of("applicant", "consent");

    private FormPlaces() {}

    /** Facts by the pointer they are read at; of a list, that of the list. */
    public static Map<String, String> ofFacts(Form form) {
        Map<String, String> places = new LinkedHashMap<>();
        facts(form.parts(), places);
        return places;
    }

    /** Texts that stand where the pointer says, by their own pointer; {@code *} is every row. */
    public static Map<String, String> texts(JsonNode application, String pointer) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect(application, "", List.of(pointer.substring(1).split("/")), texts);
        return texts;
    }

    /** The field at a pointer that no list lies on the way to. */
    public static Optional<Field> field(Form form, String pointer) {
        return form.fields().stream()
                .filter(field -> field.pointer().equals(pointer))
                .findFirst();
    }

    /** Labels of what a correction may be asked for, by pointer: fields, and lists as a whole. */
    public static Map<String, String> correctable(Form form) {
        Map<String, String> labels = new LinkedHashMap<>();
        correctable("", form.parts(), labels);
        return labels;
    }

    private static void facts(List<FormPart> parts, Map<String, String> places) {
        for (FormPart part : parts) {
            if (part instanceof Field field) {
                field.fact().ifPresent(name -> places.put(name, field.pointer()));
            } else if (part instanceof Section section) {
                facts(section.parts(), places);
            } else if (part instanceof RowList list && list.fact() != null) {
                places.put(list.fact(), list.pointer());
            }
        }
    }

    private static void collect(JsonNode node, String at, List<String> path, Map<String, String> texts) {
        if (path.isEmpty()) {
            if (node.isTextual()) {
                texts.put(at, node.textValue());
            }
            return;
        }
        List<String> rest = path.subList(1, path.size());
        if (path.get(0).equals("*")) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.path(i), at + "/" + i, rest, texts);
            }
        } else {
            collect(node.path(path.get(0)), at + "/" + path.get(0), rest, texts);
        }
    }

    private static void correctable(String heading, List<FormPart> parts, Map<String, String> labels) {
        for (FormPart part : parts) {
            if (part instanceof Section section) {
                correctable(section.path() == null ? "" : section.label() + "·", section.parts(), labels);
            } else if (part instanceof RowList list && !NO.equals(list.properties().get("correctable"))) {
                labels.put(list.pointer(), heading + list.label());
            } else if (part instanceof Field field && isCorrectable(field)) {
                labels.put(field.pointer(), heading + field.label());
            }
        }
    }

    private static boolean isCorrectable(Field field) {
        return !field.readOnly()
                && !NO.equals(field.properties().get("correctable"))
                && field.checks().stream().noneMatch(OF_APPLICANT::contains);
    }
}
