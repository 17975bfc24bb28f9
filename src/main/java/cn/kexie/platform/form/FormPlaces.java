package cn.kexie.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

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

    /** Takes out what stands where the pointer says; {@code *} is every row. */
    static void remove(JsonNode application, String pointer) {
        remove(application, List.of(pointer.substring(1).split("/")));
    }

    private static void remove(JsonNode node, List<String> path) {
        List<String> rest = path.subList(1, path.size());
        if (path.get(0).equals("*")) {
            node.forEach(row -> remove(row, rest));
        } else if (!rest.isEmpty()) {
            remove(node.path(path.get(0)), rest);
        } else if (node instanceof ObjectNode object) {
            object.remove(path.get(0));
        }
    }

    /** The field at a pointer that no list lies on the way to. */
    public static Optional<Field> field(Form form, String pointer) {
        return form.fields().stream()
                .filter(field -> field.pointer().equals(pointer))
                .findFirst();
    }

    /** The list at a pointer that no other list lies on the way to. */
    static RowList list(Form form, String pointer) {
        List<RowList> found = new ArrayList<>();
        walk(form.parts(), part -> {
            if (part instanceof RowList list && list.pointer().equals(pointer)) {
                found.add(list);
            }
        });
        return found.get(0);
    }

    /** Labels of what a correction may be asked for, by pointer: fields, and lists as a whole. */
    public static Map<String, String> correctable(Form form) {
        Map<String, String> labels = new LinkedHashMap<>();
        correctable("", form.parts(), labels);
        return labels;
    }

    /** Fields that tell nothing of a person. */
    public static List<Field> outsidePeople(Form form) {
        List<Field> fields = new ArrayList<>();
        outsidePeople(form.parts(), fields);
        return fields;
    }

    /** Lists that name nobody, by their pointers. */
    public static List<String> lists(Form form) {
        List<String> lists = new ArrayList<>();
        walk(form.parts(), part -> {
            if (part instanceof RowList list && list.person() == null) {
                lists.add(list.pointer());
            }
        });
        return lists;
    }

    /** As what people are named. */
    public static Set<String> roles(Form form) {
        Set<String> roles = new TreeSet<>();
        walk(form.parts(), part -> {
            String role = part instanceof Section section
                    ? section.person()
                    : part instanceof RowList list ? list.person() : null;
            if (role != null) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** Of every part, {@code *} for the rows of a list. */
    public static Set<String> pointers(Form form) {
        Set<String> pointers = new TreeSet<>();
        walk(form.parts(), part -> pointers.add(part.pointer()));
        return pointers;
    }

    private static void walk(List<FormPart> parts, Consumer<FormPart> visit) {
        for (FormPart part : parts) {
            visit.accept(part);
            if (part instanceof Section section) {
                walk(section.parts(), visit);
            } else if (part instanceof RowList list) {
                walk(list.parts(), visit);
            }
        }
    }

    private static void outsidePeople(List<FormPart> parts, List<Field> fields) {
        for (FormPart part : parts) {
            if (part instanceof Field field) {
                fields.add(field);
            } else if (part instanceof Section section && section.person() == null) {
                outsidePeople(section.parts(), fields);
            } else if (part instanceof RowList list && list.person() == null) {
                outsidePeople(list.parts(), fields);
            }
        }
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
            } else if (part instanceof RowList list
                    && !NO.equals(list.properties().get("correctable"))) {
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
