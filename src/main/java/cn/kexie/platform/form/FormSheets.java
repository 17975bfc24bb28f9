package cn.kexie.platform.form;

import static java.util.stream.Collectors.joining;

import cn.kexie.platform.code.CodeList;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * An application as people read it: labels for keys, labels for codes, a sheet for each group and each list, in the order
 * of the form. What was left empty is left out.
 */
@Component
public final class FormSheets {

    private static final String OWN_TITLE = "申请内容";

    private final FieldChecks checks;

    public FormSheets(FieldChecks checks) {
        this.checks = checks;
    }

    public List<FormSheet> of(Form form, ObjectNode application) {
        List<FormSheet> sheets = new ArrayList<>();
        sheets(OWN_TITLE, form.parts(), application, sheets);
        return sheets;
    }

    /** A value of the application: a field or a list. */
    public FormSheet at(Form form, String pointer, JsonNode value) {
        return FormPlaces.field(form, pointer)
                .map(field -> new FormSheet(field.label(), null, List.of(List.of(field.label(), shown(field, value)))))
                .orElseGet(() -> table(FormPlaces.list(form, pointer), value));
    }

    /** One value as people read it; empty for what is not there. */
    public String shown(Field field, JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        return switch (field.type()) {
            case "checkbox" -> value.booleanValue() ? "是" : "否";
            case "number" -> value.decimalValue().toPlainString();
            case "checklist", "taglist" ->
                stream(value).map(each -> labelled(field, each.asText())).collect(joining("、"));
            default -> labelled(field, value.asText());
        };
    }

    private void sheets(String title, List<FormPart> parts, JsonNode object, List<FormSheet> sheets) {
        List<List<String>> rows = new ArrayList<>();
        int place = sheets.size();
        for (FormPart part : parts) {
            if (part instanceof Field field) {
                String value = shown(field, object.path(field.key()));
                Optional.of(value)
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> rows.add(List.of(field.label(), text)));
            } else if (part instanceof Section section) {
                JsonNode own = section.path() == null ? object : object.path(section.path());
                sheets(section.label(), section.parts(), own, sheets);
            } else if (part instanceof RowList list && !object.path(list.path()).isEmpty()) {
                sheets.add(table(list, object.path(list.path())));
            }
        }
        if (!rows.isEmpty()) {
            sheets.add(place, new FormSheet(title, null, rows));
        }
    }

    private FormSheet table(RowList list, JsonNode rows) {
        List<String> columns =
                FormPart.members(list.parts()).map(FormPart::label).toList();
        return new FormSheet(
                list.label(), columns, stream(rows).map(row -> cells(list, row)).toList());
    }

    private List<String> cells(RowList list, JsonNode row) {
        return FormPart.members(list.parts()).map(part -> cell(part, row)).toList();
    }

    /** Lists and groups inside a row stand in one cell. */
    private String cell(FormPart part, JsonNode row) {
        if (part instanceof Field field) {
            return shown(field, row.path(field.key()));
        }
        if (part instanceof Section section) {
            return line(section.parts(), row.path(section.path()));
        }
        RowList list = (RowList) part;
        return stream(row.path(list.path()))
                .map(inner -> line(list.parts(), inner))
                .collect(joining("；"));
    }

    private String line(List<FormPart> parts, JsonNode object) {
        return FormPart.members(parts)
                .map(part -> cell(part, object))
                .filter(text -> !text.isEmpty())
                .collect(joining("，"));
    }

    private String labelled(Field field, String value) {
        Optional<String> option = field.options().stream()
                .filter(each -> each.code().equals(value))
                .map(Option::label)
                .findFirst();
        return option.or(() -> field.codes().flatMap(CodeList::named).map(list -> list.label(value)))
                .or(() -> checks.of(field).stream()
                        .map(check -> check.shown(value))
                        .findFirst())
                .orElse(value);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
