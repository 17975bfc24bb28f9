package cn.kexie.engine;

import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Timers and due dates of a case, after the variables they read have changed. */
@Service
public class Timers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final CommandExecutor commands;

    Timers(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            @Qualifier("commandExecutorTxRequired") CommandExecutor commands) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.commands = commands;
    }

    /** Changes variables the case's instances have, and everything that waits for the moments in them. */
    @Transactional
    public void reschedule(CaseNo caseNo, Map<String, Object> moments) {
        for (ProcessInstance instance : instances(caseNo)) {
            moments.forEach((name, moment) -> {
                if (runtime.getVariable(instance.getId(), name) != null) {
                    runtime.setVariable(instance.getId(), name, moment);
                }
            });
        }
        recalculate(caseNo);
    }

    /** Reads the expressions of all timers and task due dates of the case again, in called instances too. */
    @Transactional
    public void recalculate(CaseNo caseNo) {
        for (ProcessInstance instance : instances(caseNo)) {
            timers(instance).forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        }
        tasks.createTaskQuery().processInstanceBusinessKey(caseNo.value()).list().stream()
                .map(Task::getId)
                .forEach(taskId -> commands.execute(new DueDateRenewal(taskId)));
    }

    private List<ProcessInstance> instances(CaseNo caseNo) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo.value())
                .list();
    }

    private List<Job> timers(ProcessInstance instance) {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list();
    }
}
