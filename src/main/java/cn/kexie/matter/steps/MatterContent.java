package cn.kexie.matter.steps;

import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormPart;
import cn.kexie.platform.form.FormPeople;
import cn.kexie.platform.form.FormPerson;
import cn.kexie.platform.form.FormSheets;
import cn.kexie.platform.form.RowList;
import cn.kexie.platform.form.Section;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An application as letters are filled with it: values as people read them, nobody's but the names beside it by role. */
@Component
class MatterContent {

    private final FormSheets sheets;

    MatterContent(FormSheets sheets) {
        this.sheets = sheets;
    }

    Map<String, Object> of(Form form, ObjectNode application) {
        return object(form.parts(), application);
    }

    /** Names by role. */
    Map<String, Object> people(Form form, ObjectNode application) {
        Map<String, Object> people = new LinkedHashMap<>();
        for (FormPerson person : FormPeople.of(form, application)) {
            @SuppressWarnings("unchecked")
            List<String> names = (List<String>) people.computeIfAbsent(person.role(), role -> new ArrayList<String>());
            names.add(person.name());
        }
        return people;
    }

    private Map<String, Object> object(List<FormPart> parts, JsonNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        FormPart.members(parts).forEach(part -> {
            if (part instanceof Field field) {
                value(field, object.path(field.key()), values);
            } else if (part instanceof Section section && section.person() == null) {
                values.put(section.path(), object(section.parts(), object.path(section.path())));
            } else if (part instanceof RowList list && list.person() == null) {
                values.put(list.path(), rows(list, object.path(list.path())));
            }
        });
        return values;
    }

    private List<Map<String, Object>> rows(RowList list, JsonNode rows) {
        List<Map<String, Object>> values = new ArrayList<>();
        rows.forEach(row -> values.add(object(list.parts(), row)));
        return values;
    }

    private void value(Field field, JsonNode value, Map<String, Object> values) {
        if (!value.isMissingNode() && !value.isNull()) {
            values.put(field.key(), isDay(field) ? LocalDate.parse(value.textValue()) : sheets.shown(field, value));
        }
    }

    private static boolean isDay(Field field) {
        return "datetime".equals(field.type()) && "date".equals(field.subtype());
    }
}
