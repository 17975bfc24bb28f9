package cn.kexie.matter.process;

import cn.kexie.matter.steps.Addressee;
import cn.kexie.matter.steps.MatterSteps;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.process.StepProperties;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 通知: the applicant reads it in the timeline; the task a group has in the case moves up in its list as well. */
@Component
class NotifyDelegate implements JavaDelegate {

    private static final int PRIORITY = 75;

    private final MatterSteps steps;
    private final TaskService tasks;

    NotifyDelegate(MatterSteps steps, TaskService tasks) {
        this.steps = steps;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        CaseNo caseNo = CaseNo.of(execution.getProcessBusinessKey());
        Addressee to = Addressee.of(properties.get("to")).orElseThrow();
        steps.notify(caseNo, to, properties.get("event"), properties.get("text"));
        to.groupAt((String) execution.getVariable(MatterVariables.AUTHORITY_CODE))
                .ifPresent(group -> moveUp(caseNo, group));
    }

    private void moveUp(CaseNo caseNo, String group) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo.value())
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), Math.max(task.getPriority(), PRIORITY)));
    }
}
