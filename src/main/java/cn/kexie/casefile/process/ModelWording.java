package cn.kexie.casefile.process;

import cn.kexie.casefile.Wording;
import cn.kexie.engine.FollowingStep;
import cn.kexie.engine.ModelProperties;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

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
        String name = process.getName();
        return new Wording(name == null || name.isBlank() ? procedure : name, statuses, firstStep(process));
    }

    private static String firstStep(Process process) {
        String said = ModelProperties.of(process).get(FollowingStep.STEP);
        return said != null
                ? FollowingStep.named(said, process)
                : FollowingStep.after(process.getChildElementsByType(StartEvent.class)
                                .iterator()
                                .next())
                        .orElse(Wording.CLOSED);
    }

    /** Where the case stands next, as long as what runs now is its process or one that is called by it. */
    public static Optional<String> step(CaseNo caseNo, String procedure) {
        return running(caseNo, procedure)
                .map(execution -> FollowingStep.of(execution).orElse(Wording.CLOSED));
    }

    static Optional<ExecutionEntity> running(CaseNo caseNo, String procedure) {
        return Optional.ofNullable(Context.getBpmnExecutionContext())
                .map(BpmnExecutionContext::getExecution)
                .filter(execution -> caseNo.value().equals(execution.getProcessBusinessKey()))
                .filter(execution -> isOf(procedure, execution));
    }

    private static boolean isOf(String procedure, ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey().equals(procedure)
                || execution.getProcessInstance().getSuperExecutionId() != null;
    }
}
