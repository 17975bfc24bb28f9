package cn.kexie.engine.submission;

import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's form service, with every submitted task form checked. A submitted form completes the task as any other
 * completion does; the engine's own command would also write the answers into the history as form properties.
 */
class CheckedFormService extends FormServiceImpl {

    private final SubmissionCheck check;

    CheckedFormService(SubmissionCheck check) {
        this.check = check;
    }

    /** The engine itself fails for a task that does not exist. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return getCommandExecutor().execute(context -> {
            Tasks.existing(taskId, context);
            return super.getDeployedTaskForm(taskId);
        });
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, Map.copyOf(properties));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        getCommandExecutor().execute(new CheckedCompletion(check, taskId, properties, false, false));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return getCommandExecutor().execute(new CheckedCompletion(check, taskId, properties, true, deserializeValues));
    }
}
