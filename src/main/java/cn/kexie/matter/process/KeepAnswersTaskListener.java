package cn.kexie.matter.process;

import cn.kexie.matter.steps.MatterDecisions;
import cn.kexie.matter.steps.MatterDecisions.KeptAnswer;
import cn.kexie.step.process.DeployedForms;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 存入卷宗: every answer the form of a task says to keep. */
@Component
class KeepAnswersTaskListener implements TaskListener {

    private static final String KEPT = "存入卷宗";

    private final MatterDecisions decisions;
    private final DeployedForms forms;

    KeepAnswersTaskListener(MatterDecisions decisions, DeployedForms forms) {
        this.decisions = decisions;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        decisions.keep(
                task.getExecution().getProcessBusinessKey(), task.getTaskDefinitionKey(), task.getName(), kept(task));
    }

    private List<KeptAnswer> kept(DelegateTask task) {
        return forms.of(task).fields().stream()
                .filter(field -> "yes".equals(field.properties().get(KEPT)))
                .flatMap(field -> ShownAnswer.of(field, task.getVariable(field.key()))
                        .map(value -> new KeptAnswer(field.key(), field.label(), value))
                        .stream())
                .toList();
    }
}
