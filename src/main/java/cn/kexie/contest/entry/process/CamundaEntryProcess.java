package cn.kexie.contest.entry.process;

import cn.kexie.contest.entry.EntryProcess;
import cn.kexie.engine.Messages;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.identity.CaseNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

@Component
class CamundaEntryProcess implements EntryProcess {

    private static final String KEY = "contest-entry";
    private static final String WITHDRAWN = KEY + ".withdrawn";
    private static final String CONTEST_CANCELLED = KEY + ".contestCancelled";

    private final RuntimeService runtimeService;
    private final Messages messages;
    private final EngineRights rights;

    CamundaEntryProcess(RuntimeService runtimeService, Messages messages, EngineRights rights) {
        this.runtimeService = runtimeService;
        this.messages = messages;
        this.rights = rights;
    }

    @Override
    public void entryFiled(FiledEntry entry) {
        if (entry.definition() == null) {
            runtimeService.startProcessInstanceByKey(KEY, entry.entryNo(), variables(entry));
        } else {
            runtimeService.startProcessInstanceById(entry.definition(), entry.entryNo(), variables(entry));
        }
    }

    private static Map<String, Object> variables(FiledEntry entry) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(EntryVariables.CASE_NO, entry.entryNo());
        variables.put(EntryVariables.CONTEST_NO, entry.contestNo());
        variables.put(EntryVariables.APPLICANT_NAME, entry.applicantName());
        variables.put(EntryVariables.RECOMMENDATION_REQUIRED, entry.associationNo() != null);
        if (entry.associationNo() != null) {
            variables.put(EntryVariables.RECOMMENDATION_GROUP, "secretariat." + entry.associationNo());
        }
        return variables;
    }

    @Override
    public void withdrawn(String entryNo) {
        messages.correlate(WITHDRAWN, CaseNo.of(entryNo));
    }

    /** Thousands of instances may be running, so they end one by one behind the cancellation, as a batch of the engine. */
    @Override
    public void contestCancelled(String contestNo) {
        rights.ofNobody(() -> {
            List<String> running = running(contestNo);
            return running.isEmpty()
                    ? null
                    : runtimeService
                            .createMessageCorrelationAsync(CONTEST_CANCELLED)
                            .processInstanceIds(running)
                            .correlateAllAsync();
        });
    }

    private List<String> running(String contestNo) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .variableValueEquals(EntryVariables.CONTEST_NO, contestNo)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }
}
