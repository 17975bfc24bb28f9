package cn.kexie.step.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * A task that says in which role it is decided records the decision and keeps what its form says to keep, whoever drew it: an element template cannot carry a
 * task listener, and what an analyst forgets must not be lost.
 */
@Component
public class DecisionTasks extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new Parsed(configuration));
        configuration.setCustomPostBPMNParseListeners(all);
    }

    private static final class Parsed extends AbstractBpmnParseListener {

        private final ProcessEngineConfigurationImpl configuration;

        Parsed(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (tells(element, RecordDecisionTaskListener.ROLE)) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, listener("${recordDecisionTaskListener}"));
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, listener("${keepAnswersTaskListener}"));
                task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, listener("${otherPersonTaskListener}"));
            }
        }

        private TaskListener listener(String bean) {
            return new DelegateExpressionTaskListener(
                    configuration.getExpressionManager().createExpression(bean), List.of());
        }

        private static boolean tells(Element task, String name) {
            Element extensions = task.element("extensionElements");
            return extensions != null
                    && extensions.elements().stream()
                            .filter(element -> element.getTagName().equals("properties"))
                            .flatMap(properties -> properties.elements().stream())
                            .anyMatch(property -> name.equals(property.attribute("name")));
        }
    }
}
