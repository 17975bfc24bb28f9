package cn.kexie.document;

import static cn.kexie.privacy.PersonalRecords.REMOVED;

import cn.kexie.privacy.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a letter says about people. */
final class LetterContent {

    /** Values that name people or were written about them; the others are organisations, numbers and dates. */
    private static final Set<String> PERSONAL = Set.of("memberName", "completers", "reason", "reasons");

    private LetterContent() {}

    /** The content without the person, or without anybody when null. */
    static Map<String, Object> without(Map<?, ?> content, Person person) {
        Map<String, Object> without = new LinkedHashMap<>();
        content.forEach((name, value) ->
                without.put(name.toString(), without(value, person, PERSONAL.contains(name.toString()))));
        return without;
    }

    private static Object without(Object value, Person person, boolean personal) {
        if (value instanceof Map<?, ?> part) {
            return without(part, person);
        }
        if (value instanceof List<?> list) {
            List<Object> without = new ArrayList<>();
            list.forEach(part -> without.add(without(part, person, personal)));
            return without;
        }
        if (!(value instanceof String text)) {
            return value;
        }
        if (person == null) {
            return personal ? REMOVED : text;
        }
        String nameless = text.replace(person.name(), REMOVED);
        return person.mobile() == null ? nameless : nameless.replace(person.mobile(), REMOVED);
    }
}
