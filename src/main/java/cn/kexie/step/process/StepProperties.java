package cn.kexie.step.process;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.engine.ModelProperties;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.step.Alongside;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnModelExecutionContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** What an analyst says at an element of a model ({@code camunda:property}). */
public final class StepProperties {

    private static final String SYSTEM = "系统";

    private final String element;
    private final Map<String, String> values;

    private StepProperties(String element, Map<String, String> values) {
        this.element = element;
        this.values = values;
    }

    public static StepProperties of(BpmnModelExecutionContext context) {
        FlowElement element = context.getBpmnModelElementInstance();
        return new StepProperties(element.getId(), ModelProperties.of(element));
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
        return new Alongside(list("ends"), find("step").orElse(null), event, answer);
    }
}
