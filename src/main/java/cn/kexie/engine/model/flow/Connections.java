package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.Flow;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Every end of a way, every message and every place an event is attached to exists. */
public class Connections implements ModelRule {

    private static final Set<String> REFERENCES =
            Set.of("messageRef", "errorRef", "escalationRef", "signalRef", "attachedToRef", "default");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            process.flows().forEach(flow -> checkFlow(process, flow, faults));
            Set<String> ids = process.document().elements().stream()
                    .map(element -> element.getAttribute("id"))
                    .collect(Collectors.toSet());
            process.document().elements().forEach(element -> checkReferences(process, element, ids, faults));
        }
    }

    private static void checkFlow(ProcessModel process, Flow flow, ModelFaults faults) {
        List<String> missing = List.of(flow.source(), flow.target()).stream()
                .filter(end -> process.step(end).isEmpty())
                .toList();
        missing.forEach(end -> faults.at(
                process.file(),
                flow.element(),
                "LOOSE_FLOW",
                "连线的一端没有元素（%s）".formatted(end.isEmpty() ? "空" : end),
                "在 Camunda Modeler 中重新连接或者删除这条连线"));
    }

    private static void checkReferences(ProcessModel process, Element element, Set<String> ids, ModelFaults faults) {
        for (String name : REFERENCES) {
            String referred = element.getAttribute(name);
            boolean ours = element.getNamespaceURI() != null
                    && element.getNamespaceURI().equals(process.element().getNamespaceURI());
            if (ours && !referred.isEmpty() && !ids.contains(referred)) {
                faults.at(
                        process.file(),
                        element,
                        "LOOSE_REFERENCE",
                        "%s 指向的 %s 不存在".formatted(name, referred),
                        "在 Camunda Modeler 中重新选择");
            }
        }
        boolean speechless = element.getLocalName().equals("messageEventDefinition")
                || element.getLocalName().equals("receiveTask");
        if (speechless
                && element.getAttribute("messageRef").isEmpty()
                && !element.hasAttributeNS(cn.kexie.engine.model.Step.CAMUNDA, "delegateExpression")) {
            faults.at(process.file(), element, "NO_MESSAGE", "没有写明等待哪个消息，流程会永远停在这里", "选择一个消息（Message）");
        }
    }
}
