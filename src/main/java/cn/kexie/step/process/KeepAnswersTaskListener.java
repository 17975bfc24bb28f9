package cn.kexie.step.process;

import cn.kexie.casefile.answer.CaseAnswers;
import cn.kexie.casefile.answer.KeptAnswer;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 存入卷宗: every answer the form of a task says to keep. */
@Component
class KeepAnswersTaskListener implements TaskListener {

    private static final String KEPT = "存入卷宗";

    private final CaseAnswers answers;
    private final DeployedForms forms;

    KeepAnswersTaskListener(CaseAnswers answers, DeployedForms forms) {
        this.answers = answers;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        answers.keep(
                CaseNo.of(task.getExecution().getProcessBusinessKey()),
                task.getTaskDefinitionKey(),
                task.getName(),
                kept(task));
    }

    private List<KeptAnswer> kept(DelegateTask task) {
        return forms.of(task).fields().stream()
                .filter(field -> "yes".equals(field.properties().get(KEPT)))
                .flatMap(field -> kept(task, field).stream())
                .toList();
    }

    private static Optional<KeptAnswer> kept(DelegateTask task, Field field) {
        return ShownAnswer.of(field, task.getVariable(field.key()), OfferedOptions.of(field, task))
                .map(value -> new KeptAnswer(field.key(), field.label(), value));
    }
}
