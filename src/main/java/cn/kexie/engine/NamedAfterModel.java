package cn.kexie.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every process that starts by itself its name in the model as {@code procedureName}, which its tasks show. Whoever
 * starts it for another procedure hands that name over, and it stays.
 */
final class NamedAfterModel extends AbstractBpmnParseListener implements ExecutionListener {

    private static final String PROCEDURE_NAME = "procedureName";

    static void addTo(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> before = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
        all.add(new NamedAfterModel());
        configuration.setCustomPostBPMNParseListeners(all);
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addListener(EVENTNAME_START, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity started = (ExecutionEntity) execution;
        if (started.getSuperExecutionId() == null && !started.hasVariable(PROCEDURE_NAME)) {
            started.setVariable(PROCEDURE_NAME, started.getProcessDefinition().getName());
        }
    }
}
