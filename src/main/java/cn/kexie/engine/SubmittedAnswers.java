package cn.kexie.engine;

import cn.kexie.platform.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/** What was answered in the form of the task that has just been completed; gone when the transaction ends. */
public final class SubmittedAnswers {

    private final VariableScope scope;

    private SubmittedAnswers(VariableScope scope) {
        this.scope = scope;
    }

    public static SubmittedAnswers of(VariableScope scope) {
        return new SubmittedAnswers(scope);
    }

    /** Null when nothing was entered. */
    public String text(String key) {
        return (String) scope.getVariable(key);
    }

    /** Whether a box is ticked. */
    public boolean isTicked(String key) {
        return Boolean.TRUE.equals(scope.getVariable(key));
    }

    /** Empty when nothing was chosen. */
    public List<String> list(String key) {
        Object value = scope.getVariable(key);
        if (value instanceof SpinJsonNode json && json.isArray()) {
            return json.elements().stream().map(SpinJsonNode::stringValue).toList();
        }
        return List.of();
    }

    /** The choice as a constant of {@code type}; refused when it is missing or none of them. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        String value = text(key);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("/" + key, "CHOICE_REQUIRED", "请作出选择，可选：" + names(type)));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
    }
}
