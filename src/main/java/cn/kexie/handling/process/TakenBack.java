package cn.kexie.handling.process;

import cn.kexie.engine.ModelProperties;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.handling.Operation;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Steps after a task that its withdrawal takes back, as a deployed model draws them. */
final class TakenBack {

    private TakenBack() {}

    static boolean may(ServiceTask step) {
        return Operation.TAKEN_BACK.stream()
                        .map(GenericStep::delegate)
                        .map("${%s}"::formatted)
                        .anyMatch(delegate -> delegate.equals(step.getCamundaDelegateExpression()))
                && !ModelProperties.of(step).containsKey(Operation.TELLS);
    }
}
