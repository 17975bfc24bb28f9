package cn.kexie.matter.process;

import cn.kexie.casefile.Decided;
import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.matter.steps.MatterDecisions;
import cn.kexie.matter.steps.MatterDecisions.KeptAnswer;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * 登记办理意见: what was decided in a task, by the name of the task and the words of its form, and every answer the form
 * says to keep. The decision stands in variable {@code decision} until the gateway that follows has read it.
 */
@Component
class RecordDecisionTaskListener implements TaskListener {

    private static final String KEPT = "存入卷宗";
    private static final String REASON_FOR = "reasonFor";
    private static final String ROLE = "role";

    private final MatterDecisions decisions;
    private final DeployedMatterKinds kinds;
    private final DeployedForms forms;

    RecordDecisionTaskListener(MatterDecisions decisions, DeployedMatterKinds kinds, DeployedForms forms) {
        this.decisions = decisions;
        this.kinds = kinds;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        Form form = formOf(task);
        String caseNo = task.getExecution().getProcessBusinessKey();
        List<KeptAnswer> kept = kept(form, task);
        Optional<Field> decision = form.fields().stream()
                .filter(field -> field.key().equals(MatterVariables.DECISION))
                .findFirst();
        if (decision.isPresent()) {
            record(caseNo, task, decision.get(), kept);
        } else {
            decisions.keep(caseNo, task.getTaskDefinitionKey(), task.getName(), kept);
        }
    }

    private void record(String caseNo, DelegateTask task, Field decision, List<KeptAnswer> kept) {
        String code = (String) task.getVariable(MatterVariables.DECISION);
        Decided decided = DecidedTask.of(task.getExecution());
        boolean reasonNeeded = Arrays.asList(
                        decision.properties().getOrDefault(REASON_FOR, "").split("\\s+"))
                .contains(code);
        decided.requireReason(reasonNeeded);
        String role = StepProperties.of(task).find(ROLE).orElse("经办人员");
        decisions.record(caseNo, decided.opinion(code, role), kept);
    }

    private static List<KeptAnswer> kept(Form form, DelegateTask task) {
        return form.fields().stream()
                .filter(field -> "yes".equals(field.properties().get(KEPT)))
                .flatMap(field -> ShownAnswer.of(field, task.getVariable(field.key()))
                        .map(value -> new KeptAnswer(field.key(), field.label(), value))
                        .stream())
                .toList();
    }

    private Form formOf(DelegateTask task) {
        String formRef = ((UserTask) task.getBpmnModelElementInstance()).getCamundaFormRef();
        String deploymentId = kinds.edition(task.getProcessDefinitionId()).deploymentId();
        return forms.find(deploymentId, formRef).orElseThrow();
    }
}
