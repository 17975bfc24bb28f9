package cn.kexie.engine;

import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Timeout listener {@code ${remindTaskListener}} of models: lifts the task in the list and tells the application. */
@Component
public class RemindTaskListener implements TaskListener {

    private static final int PRIORITY = 75;

    private final ApplicationEventPublisher events;

    public RemindTaskListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setPriority(Math.max(task.getPriority(), PRIORITY));
        events.publishEvent(new TaskReminded(
                CaseNo.of(task.getExecution().getProcessBusinessKey()),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getProcessDefinitionId().split(":")[0]));
    }
}
