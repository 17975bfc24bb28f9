package cn.kexie.engine;

import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/** Delivers what has happened outside to the one process instance of a case that waits for it. */
@Service
public class Messages {

    private final RuntimeService runtime;

    Messages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when nothing of the case waits for it */
    public void correlate(String message, CaseNo caseNo) {
        correlate(message, caseNo, Map.of());
    }

    /** As above, with what the process may know of it. */
    public void correlate(String message, CaseNo caseNo, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo.value())
                .setVariables(variables)
                .correlate();
    }
}
