package cn.kexie.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of an application that leave it: facts for tables and lists, variables for the process. */
public final class FormFacts {

    private FormFacts() {}

    /**
     * By name; null for what the application does not say, except that a box nobody ticked is not ticked. Whole numbers as Integer or Long, others as BigDecimal, days as
     * LocalDate, of a list the number of its rows.
     */
    public static Map<String, Object> of(Form form, ObjectNode application) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts(form.parts(), application, facts);
        return facts;
    }

    /** By name, as the engine stores them without serialising objects: numbers beyond whole ones as Double, days as ISO text. */
    public static Map<String, Object> variables(Form form, ObjectNode application) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables(form.parts(), application, variables);
        return variables;
    }

    private static void facts(List<FormPart> parts, JsonNode object, Map<String, Object> facts) {
        for (FormPart part : parts) {
            if (part instanceof Field field) {
                field.fact().ifPresent(name -> facts.put(name, value(field, object.path(field.key()))));
            } else if (part instanceof Section section) {
                facts(section.parts(), inside(section, object), facts);
            } else if (part instanceof RowList list && list.fact() != null) {
                facts.put(list.fact(), rows(list, object));
            }
        }
    }

    private static void variables(List<FormPart> parts, JsonNode object, Map<String, Object> variables) {
        for (FormPart part : parts) {
            if (part instanceof Field field) {
                field.variable().ifPresent(name -> variables.put(name, stored(field, object.path(field.key()))));
            } else if (part instanceof Section section) {
                variables(section.parts(), inside(section, object), variables);
            } else if (part instanceof RowList list && list.properties().containsKey("variable")) {
                variables.put(list.properties().get("variable"), rows(list, object));
            }
        }
    }

    private static JsonNode inside(Section section, JsonNode object) {
        return section.path() == null ? object : object.path(section.path());
    }

    private static int rows(RowList list, JsonNode object) {
        return object.path(list.path()).size();
    }

    private static Object stored(Field field, JsonNode value) {
        Object fact = value(field, value);
        if (fact instanceof BigDecimal decimal) {
            return decimal.doubleValue();
        }
        return fact instanceof Temporal ? value.textValue() : fact;
    }

    private static Object value(Field field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "checkbox".equals(field.type()) ? Boolean.FALSE : null;
        }
        return switch (field.type()) {
            case "number" -> number(field, value);
            case "checkbox" -> value.booleanValue();
            case "datetime" -> moment(field, value.textValue());
            case "checklist", "taglist" -> texts(value);
            default -> value.textValue();
        };
    }

    private static Object number(Field field, JsonNode value) {
        if (!field.isWhole()) {
            return value.decimalValue();
        }
        return value.canConvertToInt() ? (Object) value.intValue() : (Object) value.longValue();
    }

    private static Object moment(Field field, String text) {
        return switch (field.subtype()) {
            case "time" -> LocalTime.parse(text);
            case "datetime" -> OffsetDateTime.parse(text);
            default -> LocalDate.parse(text);
        };
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.textValue()));
        return texts;
    }
}
