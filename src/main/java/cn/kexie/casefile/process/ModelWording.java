package cn.kexie.casefile.process;

import cn.kexie.casefile.Wording;
import cn.kexie.engine.ModelProperties;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** What a process model says of itself: its name, and property {@code status.APPROVED} and the like. */
public final class ModelWording {

    private static final String STATUS = "status.";

    private ModelWording() {}

    public static Wording of(BpmnModelInstance model, String procedure) {
        Process process = model.getModelElementById(procedure);
        Map<String, String> statuses = ModelProperties.of(process).entrySet().stream()
                .filter(property -> property.getKey().startsWith(STATUS))
                .collect(Collectors.toUnmodifiableMap(
                        property -> property.getKey().substring(STATUS.length()), Map.Entry::getValue));
        return new Wording(process.getName(), statuses);
    }
}
