package cn.kexie.engine.submission;

import cn.kexie.engine.CompletedTask;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Whoever completes a task, on whatever road: only the one who claimed it, and only with what its form asks. The engine
 * and form-js check neither on the server.
 */
class SubmissionCheck {

    private final Map<String, TaskForm> forms = new ConcurrentHashMap<>();
    private final Impartiality impartiality;
    private final Outstanding outstanding;

    SubmissionCheck(Impartiality impartiality, Outstanding outstanding) {
        this.impartiality = impartiality;
        this.outstanding = outstanding;
    }

    /** @return the variables to set: the answers of the form, alive in this transaction only */
    Map<String, Object> check(TaskEntity task, Map<String, Object> variables, CommandContext context) {
        checkActor(task, context.getAuthentication());
        checkImpartial(task, context.getAuthentication());
        Tasks.requireNotDelegated(task);
        checkOutstanding(task, context.getAuthentication());
        VariableMap submitted = Variables.fromMap(variables == null ? Map.of() : variables);
        TaskForm form = formOf(task, context);
        if (form == null) {
            checkWithoutForm(submitted, context);
            remember(task, null);
            return submitted;
        }
        Map<String, Object> answers = checkAgainst(form, submitted, task);
        remember(task, form.decision(submitted).orElse(null));
        return answers;
    }

    private static void remember(TaskEntity task, String decision) {
        CompletedTask.of(task, decision).rememberIn(task.getExecution() == null ? task : task.getExecution());
    }

    private void checkActor(TaskEntity task, Authentication authentication) {
        if (authentication == null || authentication.getUserId() == null) {
            return;
        }
        if (task.getAssignee() == null) {
            task.setAssignee(authentication.getUserId());
        } else if (!task.getAssignee().equals(authentication.getUserId())) {
            throw Refusal.of(
                    Reason.FORBIDDEN, "CLAIMED_BY_ANOTHER", "该任务已由 %s 认领，只能由认领人办理".formatted(task.getAssignee()));
        }
    }

    private void checkImpartial(TaskEntity task, Authentication authentication) {
        if (authentication != null) {
            requireImpartial(task, authentication.getUserId());
        }
    }

    private void checkOutstanding(TaskEntity task, Authentication authentication) {
        if (authentication != null) {
            outstanding.before(task.getId()).ifPresent(missing -> {
                throw Refusal.conflict("ADVICE_AWAITED", missing);
            });
        }
    }

    /** Whoever has a part in a case handles none of its tasks. */
    void requireImpartial(TaskEntity task, String userId) {
        String businessKey =
                task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        if (businessKey != null && userId != null) {
            impartiality.obstacle(businessKey, userId).ifPresent(why -> {
                throw Refusal.of(Reason.FORBIDDEN, "MAY_NOT_HANDLE", why);
            });
        }
    }

    private static Map<String, Object> checkAgainst(TaskForm form, VariableMap variables, TaskEntity task) {
        Map<String, JsonNode> submitted = new HashMap<>();
        variables
                .keySet()
                .forEach(name -> submitted.put(name, form.received(name, Values.json(variables.getValueTyped(name)))));
        List<Fault> faults = form.faults(submitted, name -> Values.json(task.getVariableTyped(name, false)));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        form.freeTexts().stream().filter(task::hasVariable).findFirst().ifPresent(SubmissionCheck::refuseStored);
        return form.answers(submitted, task::hasVariable);
    }

    /** A variable of the same name would keep somebody's own words with the process. */
    private static void refuseStored(String name) {
        throw Refusal.conflict("STORED_WORDS", "流程中存有变量“%s”，填写的文字会随之留下；请系统管理员删除该变量后再办结".formatted(name));
    }

    private static void checkWithoutForm(VariableMap variables, CommandContext context) {
        if (context.getAuthentication() != null && !variables.isEmpty()) {
            throw Refusal.of(
                    Reason.INVALID, "UNKNOWN_VARIABLE", "该任务没有表单，不能提交变量：" + String.join("、", variables.keySet()));
        }
    }

    private TaskForm formOf(TaskEntity task, CommandContext context) {
        if (task.getTaskDefinition() == null) {
            return null;
        }
        TaskFormData data = task.getTaskDefinition().getTaskFormHandler().createTaskForm(task);
        CamundaFormRef reference = data.getCamundaFormRef();
        if (reference == null) {
            return null;
        }
        CamundaFormDefinition definition =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, data.getDeploymentId()));
        return forms.computeIfAbsent(
                definition.getId(),
                id -> TaskForm.read(context.runWithoutAuthorization(
                        new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))));
    }
}
