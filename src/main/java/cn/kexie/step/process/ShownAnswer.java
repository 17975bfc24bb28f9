package cn.kexie.step.process;

import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.json.SpinJsonNode;

/** What was filled in, as people read it: labels instead of codes. */
final class ShownAnswer {

    private ShownAnswer() {}

    /** @param offered labels of options that are not in the form, by value */
    static Optional<String> of(Field field, Object value, Map<String, String> offered) {
        String shown = values(value).map(each -> shown(field, each, offered)).collect(Collectors.joining("、"));
        return Optional.of(shown).filter(text -> !text.isBlank());
    }

    private static Stream<?> values(Object value) {
        if (value instanceof SpinJsonNode json && json.isArray()) {
            return json.elements().stream().map(SpinJsonNode::stringValue);
        }
        return value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    }

    private static String shown(Field field, Object value, Map<String, String> offered) {
        if (value instanceof Boolean ticked) {
            return ticked ? "是" : "否";
        }
        return field.options().stream()
                .filter(option -> option.code().equals(value.toString()))
                .map(Option::recordedAs)
                .findFirst()
                .orElseGet(() -> offered.getOrDefault(value.toString(), value.toString()));
    }
}
