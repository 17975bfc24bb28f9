package cn.kexie.engine;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What an analyst says at an element of a model ({@code camunda:property}). */
public final class ModelProperties {

    private ModelProperties() {}

    public static Map<String, String> of(BaseElement element) {
        return element.getExtensionElements() == null
                ? Map.of()
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                        .collect(Collectors.toMap(
                                CamundaProperty::getCamundaName,
                                property -> property.getCamundaValue().strip(),
                                (first, second) -> second));
    }
}
