package cn.kexie.step.process;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.engine.FollowingStep;
import cn.kexie.engine.ModelProperties;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.step.Alongside;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BpmnModelExecutionContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * What an analyst says at an element of a model ({@code camunda:property}). A variable of the process stands in it as
 * <code>${name}</code>, so that a called process can be told by its caller.
 */
public final class StepProperties {

    private static final String SYSTEM = "系统";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z]\\w*)}");

    private final String element;
    private final Map<String, String> values;

    private StepProperties(String element, Map<String, String> values) {
        this.element = element;
        this.values = values;
    }

    public static <C extends BpmnModelExecutionContext & VariableScope> StepProperties of(C context) {
        FlowElement element = context.getBpmnModelElementInstance();
        Map<String, String> values = new HashMap<>(ModelProperties.of(element));
        values.replaceAll((name, value) -> filled(value, context));
        return new StepProperties(element.getId(), values);
    }

    private static String filled(String value, VariableScope scope) {
        return VARIABLE.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(Objects.toString(scope.getVariable(found.group(1)), "")));
    }

    /** The rules for models see to it that it is there. */
    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("元素 %s 缺少属性 %s".formatted(element, name)));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    List<String> list(String name) {
        return find(name).map(text -> Arrays.asList(text.split("\\s+"))).orElse(List.of());
    }

    /** What steps of several kinds may do beside their deed. */
    Alongside alongside(DelegateExecution execution) {
        CaseEvent event = find("event")
                .map(code -> new CaseEvent(code, get("text"), find("by").orElse(SYSTEM)))
                .orElse(null);
        String answer = find("answer")
                .map(field -> SubmittedAnswers.of(execution).text(field))
                .orElse(null);
        return new Alongside(list("ends"), stands(execution), event, answer);
    }

    /** Where the case then stands; the id of a step of the model stands for its name. */
    private String stands(DelegateExecution execution) {
        return find(FollowingStep.STEP)
                .map(said -> FollowingStep.named(said, execution.getBpmnModelElementInstance()))
                .orElse(null);
    }
}
