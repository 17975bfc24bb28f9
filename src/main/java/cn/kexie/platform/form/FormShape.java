package cn.kexie.platform.form;

import cn.kexie.platform.web.json.Scalars;
import cn.kexie.platform.web.json.Shape;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the JSON of an application looks that is filled in by a form. */
final class FormShape {

    /** Digits a number keeps wherever it goes: a double holds fifteen. */
    static final int MOST_DIGITS = 15;

    private static final Shape WHOLE =
            new Shape.Whole(BigInteger.TEN.pow(MOST_DIGITS).subtract(BigInteger.ONE));

    private final FieldChecks checks;

    FormShape(FieldChecks checks) {
        this.checks = checks;
    }

    /** @param besides further fields at the top, which others read */
    Shape.Parts of(Form form, Collection<String> besides) {
        Map<String, Shape.Part> fields = parts(form.parts());
        besides.forEach(name -> fields.put(name, new Shape.Part(name, new Shape.Free(), name, false, false)));
        return new Shape.Parts(() -> fields);
    }

    private Map<String, Shape.Part> parts(List<FormPart> parts) {
        Map<String, Shape.Part> byName = new LinkedHashMap<>();
        FormPart.members(parts).map(this::part).forEach(part -> byName.put(part.name(), part));
        return byName;
    }

    private Shape.Part part(FormPart part) {
        if (part instanceof Field field) {
            boolean code = checks.of(field).stream().anyMatch(FieldCheck::isCode);
            return new Shape.Part(field.key(), value(field), field.title(), code, false);
        }
        if (part instanceof Section section) {
            return new Shape.Part(section.path(), object(section.parts()), section.title(), false, false);
        }
        RowList list = (RowList) part;
        Shape rows = new Shape.Rows(object(list.parts()), list.max());
        return new Shape.Part(list.path(), rows, list.title(), false, false);
    }

    private Shape object(List<FormPart> parts) {
        Map<String, Shape.Part> fields = parts(parts);
        return new Shape.Parts(() -> fields);
    }

    private static Shape value(Field field) {
        return switch (field.type()) {
            case "number" -> field.isWhole() ? WHOLE : new Shape.Decimal();
            case "checkbox" -> new Shape.Truth();
            case "radio", "select" -> one(field);
            case "checklist", "taglist" -> new Shape.Rows(one(field), null);
            case "datetime" -> new Shape.Formed(moment(field.subtype()));
            default -> new Shape.Text();
        };
    }

    private static Shape one(Field field) {
        return field.codes().isPresent()
                ? new Shape.Text()
                : new Shape.Code(field.options().stream().map(Option::code).toList());
    }

    private static Scalars moment(String subtype) {
        return switch (subtype) {
            case "time" -> Scalars.TIME;
            case "datetime" -> Scalars.TIMESTAMP;
            default -> Scalars.DATE;
        };
    }
}
