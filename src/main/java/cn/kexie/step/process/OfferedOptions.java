package cn.kexie.step.process;

import cn.kexie.platform.form.Field;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;

/** What a choice offered that reads its options from a variable: labels by value. */
final class OfferedOptions {

    private OfferedOptions() {}

    /** None where the form gives the options, or the variable is no list of them. */
    static Map<String, String> of(Field field, DelegateTask task) {
        Map<String, String> labels = new HashMap<>();
        if (field.optionsFrom().size() == 1
                && task.getVariable(field.optionsFrom().get(0)) instanceof SpinJsonNode options
                && options.isArray()) {
            options.elements().stream()
                    .filter(option -> option.isObject() && option.hasProp("value") && option.hasProp("label"))
                    .forEach(option -> labels.put(
                            option.prop("value").stringValue(),
                            option.prop("label").stringValue()));
        }
        return labels;
    }
}
