package cn.kexie.step.process;

import cn.kexie.casefile.Decided;
import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseDecisions;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * 登记办理意见: what was decided in a task, by the name of the task and the words of its form. The decision stands in
 * variable {@code decision} until the gateway that follows has read it.
 */
@Component
class RecordDecisionTaskListener implements TaskListener {

    static final String DECISION = "decision";
    static final String ROLE = "role";
    private static final String REASON_FOR = "reasonFor";
    static final String INDEPENDENT = "independent";

    private final CaseDecisions decisions;
    private final DeployedForms forms;

    RecordDecisionTaskListener(CaseDecisions decisions, DeployedForms forms) {
        this.decisions = decisions;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        Optional<Field> decision = forms.of(task).fields().stream()
                .filter(field -> field.key().equals(DECISION))
                .findFirst();
        decision.ifPresent(field -> record(task, field));
    }

    private void record(DelegateTask task, Field decision) {
        String code = (String) task.getVariable(DECISION);
        CaseNo caseNo = CaseNo.of(task.getExecution().getProcessBusinessKey());
        decisions.prepare(
                ((ExecutionEntity) task.getExecution()).getProcessDefinition().getKey(), caseNo);
        Decided decided = DecidedTask.of(task.getExecution());
        decided.requireReason(needsReason(decision, code));
        StepProperties properties = StepProperties.of(task);
        if (properties.find(INDEPENDENT).isPresent()) {
            decisions.recordReview(caseNo, decided, code, properties.get(ROLE));
        } else {
            decisions.record(caseNo, decided.opinion(code, properties.get(ROLE)));
        }
    }

    private static boolean needsReason(Field decision, String code) {
        String codes = decision.properties().getOrDefault(REASON_FOR, "");
        return Arrays.asList(codes.split("\\s+")).contains(code);
    }
}
