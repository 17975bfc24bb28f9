package cn.kexie.platform.form;

import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.platform.web.json.Faults;
import cn.kexie.platform.web.json.Messages;
import cn.kexie.platform.web.json.Pointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a form demands of an application whose structure is right. Says nothing about what is at fault already. */
final class FormConstraints {

    private final FieldConstraints fields;

    FormConstraints(FieldChecks checks, Clock clock) {
        this.fields = new FieldConstraints(checks, clock);
    }

    void check(Form form, JsonNode application, Faults faults) {
        check(form.parts(), application, Pointer.ROOT, faults);
    }

    private void check(List<FormPart> parts, JsonNode object, Pointer at, Faults faults) {
        FormPart.members(parts).forEach(part -> {
            if (part instanceof Field field) {
                fields.check(field, object.get(field.key()), at.child(field.key()), faults);
            } else if (part instanceof Section section) {
                section(section, object.get(section.path()), at.child(section.path()), faults);
            } else if (part instanceof RowList list) {
                list(list, object.get(list.path()), at.child(list.path()), faults);
            }
        });
    }

    private void section(Section section, JsonNode value, Pointer at, Faults faults) {
        if (isNothing(value)) {
            require(section, at, faults);
        } else {
            check(section.parts(), value, at, faults);
        }
    }

    private void list(RowList list, JsonNode rows, Pointer at, Faults faults) {
        if (isNothing(rows)) {
            require(list, at, faults);
            return;
        }
        if (rows.size() < list.min()) {
            note(at, "TOO_FEW", Messages.atLeast(list.title(), list.min(), "项", rows.size()), faults);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!isNothing(rows.get(i))) {
                check(list.parts(), rows.get(i), at.child(i), faults);
            }
        }
        if (!list.distinct().isEmpty()) {
            distinct(list, rows, at, faults);
        }
    }

    private static void distinct(RowList list, JsonNode rows, Pointer at, Faults faults) {
        String named = list.distinct().get(list.distinct().size() - 1);
        Map<List<String>, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            List<String> key = list.distinct().stream()
                    .map(name -> CanonicalKey.of(row.path(name).asText("")))
                    .toList();
            Integer earlier = key.contains("") ? null : places.putIfAbsent(key, i);
            if (earlier != null) {
                String sentence = Messages.repeated(earlier + 1, Messages.DELETE_REPEATED);
                String label = "%s第 %d 项".formatted(list.title(), i + 1);
                note(at.child(i).child(named), "DUPLICATE", Messages.named(label, sentence), faults);
            }
        }
    }

    private static void require(FormPart part, Pointer at, Faults faults) {
        if (part.isRequired()) {
            note(at, "REQUIRED", Messages.required(part.title()), faults);
        }
    }

    static void note(Pointer at, String code, String message, Faults faults) {
        if (!faults.knownAt(at)) {
            faults.add(at, code, message);
        }
    }

    static boolean isNothing(JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode();
    }
}
