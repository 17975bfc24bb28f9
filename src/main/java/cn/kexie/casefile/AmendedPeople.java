package cn.kexie.casefile;

import cn.kexie.platform.form.FormSheet;
import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.privacy.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What answers to corrections changed about one person: the rows a field of which is his name. */
final class AmendedPeople {

    private AmendedPeople() {}

    static Map<String, String> of(List<CaseCorrection> corrections, Person person) {
        Map<String, String> data = new LinkedHashMap<>();
        corrections.stream()
                .filter(correction -> correction.amendment() != null)
                .forEach(correction -> {
                    put(data, correction, "补正前", correction.amendment().before(), person);
                    put(data, correction, "补正后", correction.amendment().now(), person);
                });
        return data;
    }

    private static void put(
            Map<String, String> data, CaseCorrection correction, String when, FormSheet sheet, Person person) {
        List<String> about = about(sheet, person).toList();
        if (!about.isEmpty()) {
            data.put("%s（第 %d 次，%s）".formatted(sheet.title(), correction.round(), when), String.join("；", about));
        }
    }

    /** A group of fields is about him as a whole; of a list only his rows are. Who has another mobile is somebody else. */
    private static Stream<String> about(FormSheet sheet, Person person) {
        boolean list = sheet.columns() != null;
        return sheet.rows().stream()
                .filter(row -> names(list ? List.of(row) : sheet.rows(), person))
                .map(row -> String.join(
                        "，", row.stream().filter(cell -> !cell.isEmpty()).toList()));
    }

    private static boolean names(List<List<String>> rows, Person person) {
        List<String> cells = rows.stream().flatMap(List::stream).toList();
        List<String> mobiles =
                cells.stream().filter(cell -> cell.matches("1[3-9]\\d{9}")).toList();
        return cells.stream().anyMatch(cell -> CanonicalKey.same(cell, person.name()))
                && (person.mobile() == null || mobiles.isEmpty() || mobiles.contains(person.mobile()));
    }
}
