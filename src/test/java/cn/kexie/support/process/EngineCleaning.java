package cn.kexie.support.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Takes away what a test left behind; deployments stay. */
final class EngineCleaning {

    private EngineCleaning() {}

    static void clean(ProcessEngine engine) {
        List<String> running =
                engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        if (!running.isEmpty()) {
            engine.getRuntimeService().deleteProcessInstances(running, "test ended", true, true);
        }
        List<String> ended = engine.getHistoryService().createHistoricProcessInstanceQuery().list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!ended.isEmpty()) {
            engine.getHistoryService().deleteHistoricProcessInstances(ended);
        }
    }
}
