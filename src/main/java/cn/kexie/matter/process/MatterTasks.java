package cn.kexie.matter.process;

import cn.kexie.matter.kind.MatterProperty;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When the case of a matter is accepted, who decides on it is asked anew. */
@Component
class MatterTasks extends AbstractProcessEnginePlugin {

    private static final String ACCEPTANCE = "acceptance";
    private static final String CALLED = "calledElement";

    private final ObjectProvider<TakenOverListener> takenOver;

    MatterTasks(ObjectProvider<TakenOverListener> takenOver) {
        this.takenOver = takenOver;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new Parsed());
        configuration.setCustomPostBPMNParseListeners(all);
    }

    private final class Parsed extends AbstractBpmnParseListener {

        /** What it calls is an expression to the engine; here is what the model says. */
        @Override
        public void parseCallActivity(Element call, ScopeImpl scope, ActivityImpl activity) {
            activity.setProperty(CALLED, call.attribute(CALLED));
        }

        @Override
        public void parseProcess(Element process, ProcessDefinitionEntity definition) {
            if (isMatter(process)) {
                listen(definition);
            }
        }

        private void listen(ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                if (ACCEPTANCE.equals(activity.getProperty(CALLED))) {
                    activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                            ended -> takenOver.getObject().notify(ended));
                }
                listen(activity);
            }
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
