package cn.kexie.handling.process;

import cn.kexie.engine.access.EngineRights;
import cn.kexie.handling.Rehearsal;
import cn.kexie.platform.security.StaffPrincipal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction that is always rolled back: numbers return, jobs are not woken, nobody is told. */
@Component
class CamundaRehearsal implements Rehearsal {

    private final FormService forms;
    private final EngineRights rights;
    private final ObjectMapper json;
    private final TransactionTemplate undone;

    CamundaRehearsal(
            FormService forms, EngineRights rights, ObjectMapper json, PlatformTransactionManager transactions) {
        this.forms = forms;
        this.rights = rights;
        this.json = json;
        this.undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void complete(String taskId, Map<String, JsonNode> answers, StaffPrincipal staff) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((name, value) -> variables.put(name, variable(value)));
        undone.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            rights.of(staff, () -> {
                forms.submitTaskForm(taskId, variables);
                return null;
            });
        });
    }

    private Object variable(JsonNode value) {
        return value.isContainerNode()
                ? SpinValues.jsonValue(value.toString()).create()
                : json.convertValue(value, Object.class);
    }
}
