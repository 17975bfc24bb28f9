package cn.kexie.engine.deployment;

import cn.kexie.engine.expression.ModelBeans;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Looks through every new deployment, from wherever it comes, before the engine does. For the engine a model is code; for
 * us it is a drawing that names our delegates.
 */
@Component
public class ModelGuard extends AbstractProcessEnginePlugin implements Deployer {

    private final ProcessRules processes;
    private final DecisionRules decisions = new DecisionRules();
    private final FormRules forms = new FormRules();

    ModelGuard(ModelBeans beans) {
        this.processes = new ProcessRules(beans);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreDeployers(List.of(this));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            WholeRules whole = new WholeRules();
            LetterRules letters = new LetterRules();
            List<Fault> faults = new ArrayList<>();
            deployment.getResources().values().forEach(resource -> faults.addAll(faultsOf(resource, whole, letters)));
            faults.addAll(whole.faults());
            faults.addAll(letters.faults(whole.processes()));
            if (!faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
        }
    }

    private List<Fault> faultsOf(ResourceEntity resource, WholeRules whole, LetterRules letters) {
        List<Fault> faults = new ArrayList<>();
        Consumer<String> fault = message ->
                faults.add(new Fault("/" + resource.getName(), "MODEL_REFUSED", resource.getName() + "，" + message));
        String name = resource.getName();
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            whole.addModel(name, checkXml(resource.getBytes(), fault, processes::check));
        } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            whole.addTable(checkXml(resource.getBytes(), fault, decisions::check));
        } else if (name.endsWith(".form")) {
            forms.check(resource.getBytes(), fault).ifPresent(whole::addForm);
        } else if (name.endsWith(".html")) {
            letters.check(name, resource.getBytes());
        } else {
            fault.accept("只能部署流程模型（.bpmn）、规则表（.dmn）、Camunda 表单（.form）和文书（.html）");
        }
        return faults;
    }

    private static List<Element> checkXml(
            byte[] content, Consumer<String> fault, BiConsumer<Element, Consumer<String>> rules) {
        try {
            List<Element> elements = ModelXml.elements(content);
            elements.forEach(element ->
                    rules.accept(element, message -> fault.accept("元素 " + ModelXml.place(element) + "：" + message)));
            return elements;
        } catch (SAXException malformed) {
            fault.accept("不是有效的 XML，或者含有文档类型声明：" + malformed.getMessage());
            return List.of();
        }
    }
}
