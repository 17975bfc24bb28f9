package cn.kexie.matter.process;

import cn.kexie.matter.kind.MatterProperty;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Every task of staff in a matter records what is decided in it and keeps what its form says to keep, whoever drew it:
 * an element template cannot carry a task listener, and what an analyst forgets must not be lost.
 */
@Component
class MatterTasks extends AbstractProcessEnginePlugin {

    private final ObjectProvider<RecordDecisionTaskListener> recording;
    private final ObjectProvider<OtherPersonTaskListener> otherPerson;

    MatterTasks(
            ObjectProvider<RecordDecisionTaskListener> recording, ObjectProvider<OtherPersonTaskListener> otherPerson) {
        this.recording = recording;
        this.otherPerson = otherPerson;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new Parsed());
        configuration.setCustomPostBPMNParseListeners(all);
    }

    private final class Parsed extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element process, ProcessDefinitionEntity definition) {
            if (isMatter(process)) {
                listen(definition);
            }
        }

        private void listen(ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                    listen(task.getTaskDefinition());
                }
                listen(activity);
            }
        }

        private void listen(TaskDefinition task) {
            task.addTaskListener(
                    TaskListener.EVENTNAME_COMPLETE,
                    completed -> recording.getObject().notify(completed));
            task.addTaskListener(
                    TaskListener.EVENTNAME_ASSIGNMENT,
                    assigned -> otherPerson.getObject().notify(assigned));
        }

        private static boolean isMatter(Element process) {
            Element extensions = process.element("extensionElements");
            return extensions != null
                    && extensions.elements().stream()
                            .filter(element -> element.getTagName().equals("properties"))
                            .flatMap(properties -> properties.elements().stream())
                            .anyMatch(
                                    property -> MatterProperty.CASE_PREFIX.key().equals(property.attribute("name")));
        }
    }
}
