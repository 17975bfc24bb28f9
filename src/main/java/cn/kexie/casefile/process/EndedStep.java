package cn.kexie.casefile.process;

import cn.kexie.casefile.Decided;
import cn.kexie.engine.ModelProperties;
import cn.kexie.engine.PrecedingStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** A step that ended without anybody completing it, for the delegate that records it. */
public final class EndedStep {

    private static final String RECORDED_AS = "recordedAs";

    private EndedStep() {}

    /** Nobody decided in time; what that counts as says property {@code recordedAs} of the recording step, else its name. */
    public static Decided silence(DelegateExecution execution) {
        FlowElement recording = execution.getBpmnModelElementInstance();
        return of(execution, ModelProperties.of(recording).getOrDefault(RECORDED_AS, recording.getName()));
    }

    /** A called process ended, such as a vote. */
    public static Decided of(DelegateExecution execution, String outcome) {
        PrecedingStep step = PrecedingStep.of(execution);
        return new Decided(step.key(), step.name(), outcome, null, null);
    }
}
