package cn.kexie.document;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.MethodExecutor;
import org.springframework.expression.TypedValue;

/**
 * The functions a letter of a release and the parts it includes may call. Each is written out: nothing is looked up in an
 * object, and what is not there counts as empty.
 */
final class SettingWords {

    private static final int LARGEST_ORDINAL = 99;

    /** {@code #strings} or {@code #lists}. */
    record Family(String name) {}

    private interface Word {

        Object call(Object target, Object... arguments);
    }

    private SettingWords() {}

    /** {@code null} for a function there is not, which SpEL then reports. */
    static MethodExecutor find(EvaluationContext context, Object target, String name, List<TypeDescriptor> arguments) {
        Word word = word(target, name, arguments.size());
        return word == null ? null : (given, on, values) -> new TypedValue(word.call(on, values));
    }

    private static Word word(Object target, String name, int arguments) {
        String owner = target instanceof Family family
                ? family.name
                : target instanceof Typesetting
                        ? "typeset"
                        : target instanceof Typesetting.Head ? "head" : target instanceof Collection ? "list" : "";
        return switch (owner + "." + name + "/" + arguments) {
            case "typeset.paragraphs/1" -> (on, given) -> typeset(on).paragraphs(text(given[0]));
            case "typeset.ordinal/1" -> (on, given) -> ordinal(typeset(on), given[0]);
            case "typeset.size/5" ->
                (on, given) -> typeset(on)
                        .size(text(given[0]), number(given[1]), number(given[2]), number(given[3]), number(given[4]));
            case "typeset.width/2" -> (on, given) -> typeset(on).width(text(given[0]), number(given[1]));
            case "typeset.head/3" ->
                (on, given) -> typeset(on).head(text(given[0]), number(given[1]), number(given[2]));
            case "head.style/0" -> (on, given) -> ((Typesetting.Head) on).style();
            case "strings.listJoin/2" -> (on, given) -> joined(given[0], text(given[1]));
            case "strings.contains/2" -> (on, given) -> text(given[0]).contains(text(given[1]));
            case "strings.substringBefore/2" -> (on, given) -> before(text(given[0]), text(given[1]));
            case "lists.size/1" -> (on, given) -> given[0] instanceof Collection<?> list ? list.size() : 0;
            case "list.size/0" -> (on, given) -> ((Collection<?>) on).size();
            case "list.isEmpty/0" -> (on, given) -> ((Collection<?>) on).isEmpty();
            default -> null;
        };
    }

    private static Typesetting typeset(Object target) {
        return (Typesetting) target;
    }

    private static String ordinal(Typesetting typeset, Object value) {
        int number = (int) number(value);
        return number >= 1 && number <= LARGEST_ORDINAL ? typeset.ordinal(number) : String.valueOf(number);
    }

    private static String joined(Object value, String separator) {
        return value instanceof Collection<?> list
                ? list.stream().map(SettingWords::text).collect(Collectors.joining(separator))
                : text(value);
    }

    private static String before(String text, String end) {
        int at = text.indexOf(end);
        return at < 0 ? null : text.substring(0, at);
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
