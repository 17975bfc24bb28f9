package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.code.ProgramCode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** Whatever a model hands work to is a delegate or listener of the program; a service task hands it to one. */
public class KnownDelegates implements ModelRule {

    private static final Set<String> LISTENERS = Set.of("taskListener", "executionListener");

    private final ProgramCode code;

    public KnownDelegates(ProgramCode code) {
        this.code = code;
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            process.steps("serviceTask")
                    .filter(step -> step.camunda("delegateExpression").isBlank())
                    .forEach(step -> faults.at(
                            process.file(),
                            step.element(),
                            "STEP_WITHOUT_DELEGATE",
                            "服务任务没有写由谁执行",
                            "在 Delegate expression 中填写委托类，例如 ${recordExaminationDelegate}"));
            process.document().elements().forEach(element -> check(process, element, faults));
        }
    }

    private void check(ProcessModel process, Element element, ModelFaults faults) {
        ModelXml.attributes(element)
                .filter(attribute -> attribute.getLocalName().equals("delegateExpression"))
                .forEach(attribute -> {
                    boolean listens = LISTENERS.contains(element.getLocalName());
                    Predicate<String> known =
                            listens ? bean -> code.hasListener(bean) || code.hasDelegate(bean) : code::hasDelegate;
                    Optional<String> bean = Step.bean(attribute.getValue());
                    if (bean.filter(known).isEmpty()) {
                        faults.at(
                                process.file(),
                                element,
                                "UNKNOWN_DELEGATE",
                                "程序中没有%s %s".formatted(listens ? "监听器" : "委托类", attribute.getValue()),
                                "核对名称；需要新的委托类时请程序员先行开发");
                    }
                });
    }
}
