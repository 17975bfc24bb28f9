package cn.kexie.engine;

import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Timeout listener {@code ${escalateTaskListener}} of models: lifts the task in the list and tells the application. */
@Component
public class EscalateTaskListener implements TaskListener {

    private static final int PRIORITY = 100;

    private final ApplicationEventPublisher events;

    public EscalateTaskListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setPriority(Math.max(task.getPriority(), PRIORITY));
        events.publishEvent(new TaskEscalated(
                CaseNo.of(task.getExecution().getProcessBusinessKey()),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getProcessDefinitionId().split(":")[0]));
    }
}
