package cn.kexie.matter.process;

import cn.kexie.engine.ModelProperties;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnModelExecutionContext;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** What an analyst says at an element of a model ({@code camunda:property}). */
final class StepProperties {

    private final String element;
    private final Map<String, String> values;

    private StepProperties(String element, Map<String, String> values) {
        this.element = element;
        this.values = values;
    }

    static StepProperties of(BpmnModelExecutionContext context) {
        FlowElement element = context.getBpmnModelElementInstance();
        return new StepProperties(element.getId(), ModelProperties.of(element));
    }

    /** The rules for models see to it that it is there. */
    String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("元素 %s 缺少属性 %s".formatted(element, name)));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    List<String> list(String name) {
        return find(name).map(text -> Arrays.asList(text.split("\\s+"))).orElse(List.of());
    }
}
