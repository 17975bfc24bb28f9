package cn.kexie.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The people an application names, by the {@code person} marks of its form. */
public final class FormPeople {

    private FormPeople() {}

    public static List<FormPerson> of(Form form, ObjectNode application) {
        List<FormPerson> people = new ArrayList<>();
        walk(form.parts(), application, "", person -> {
            people.add(person);
            return false;
        });
        return people;
    }

    /** A copy without these people: their rows and objects are gone, whatever stands in them. */
    public static ObjectNode without(Form form, ObjectNode application, Predicate<FormPerson> gone) {
        ObjectNode copy = application.deepCopy();
        walk(form.parts(), copy, "", gone);
        return copy;
    }

    /** A copy without anybody, and without every text that may tell who somebody is. */
    public static ObjectNode withoutAnybody(Form form, ObjectNode application, FieldChecks checks) {
        ObjectNode copy = without(form, application, person -> true);
        form.fields().stream()
                .filter(field -> !checks.namesNobody(field))
                .forEach(field -> FormPlaces.remove(copy, field.pointer()));
        return copy;
    }

    private static void walk(List<FormPart> parts, JsonNode object, String at, Predicate<FormPerson> gone) {
        for (FormPart part : parts) {
            if (part instanceof Section section) {
                section(section, (ObjectNode) object, at, gone);
            } else if (part instanceof RowList list && object.path(list.path()) instanceof ArrayNode rows) {
                rows(list, rows, at + "/" + list.path(), gone);
            }
        }
    }

    private static void section(Section section, ObjectNode object, String at, Predicate<FormPerson> gone) {
        boolean heading = section.path() == null;
        JsonNode own = heading ? object : object.path(section.path());
        if (!own.isObject()) {
            return;
        }
        String pointer = heading ? at : at + "/" + section.path();
        if (section.person() != null && isPerson(own) && gone.test(person(section.person(), pointer, own))) {
            remove(section, object);
        } else {
            walk(section.parts(), own, pointer, gone);
        }
    }

    private static void rows(RowList list, ArrayNode rows, String at, Predicate<FormPerson> gone) {
        int place = 0;
        for (var each = rows.iterator(); each.hasNext(); place++) {
            JsonNode row = each.next();
            String pointer = at + "/" + place;
            if (list.person() != null && isPerson(row) && gone.test(person(list.person(), pointer, row))) {
                each.remove();
            } else if (row.isObject()) {
                walk(list.parts(), row, pointer, gone);
            }
        }
    }

    private static void remove(Section section, ObjectNode object) {
        if (section.path() != null) {
            object.remove(section.path());
        } else {
            FormPart.members(section.parts()).forEach(part -> object.remove(part.name()));
        }
    }

    private static boolean isPerson(JsonNode object) {
        return object.path("name").isTextual();
    }

    private static FormPerson person(String role, String pointer, JsonNode object) {
        return new FormPerson(
                role,
                pointer,
                object.path("name").textValue(),
                object.path("mobile").textValue(),
                object.path("employer").textValue(),
                object.path("email").textValue());
    }
}
