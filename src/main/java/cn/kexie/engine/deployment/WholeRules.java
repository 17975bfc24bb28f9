package cn.kexie.engine.deployment;

import cn.kexie.platform.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Whatever a model names stands in the same release: called processes, tables and forms, bound to it. */
class WholeRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Set<String> processes = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Map<String, List<Element>> models = new HashMap<>();

    void addModel(String file, List<Element> elements) {
        models.put(file, elements);
        elements.stream()
                .filter(element -> element.getLocalName().equals("process"))
                .forEach(process -> processes.add(process.getAttribute("id")));
    }

    void addTable(List<Element> elements) {
        elements.stream()
                .filter(element -> element.getLocalName().equals("decision"))
                .forEach(decision -> decisions.add(decision.getAttribute("id")));
    }

    void addForm(String id) {
        forms.add(id);
    }

    Set<String> processes() {
        return Set.copyOf(processes);
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        models.forEach((file, elements) -> elements.forEach(element -> check(file, element, faults)));
        return faults;
    }

    private void check(String file, Element element, List<Fault> faults) {
        switch (element.getLocalName()) {
            case "callActivity" ->
                reference(
                        file,
                        element,
                        element.getAttribute("calledElement"),
                        "calledElementBinding",
                        processes,
                        "流程",
                        faults);
            case "businessRuleTask" ->
                reference(
                        file, element, camunda(element, "decisionRef"), "decisionRefBinding", decisions, "规则表", faults);
            case "userTask" -> {
                if (element.hasAttributeNS(CAMUNDA, "formRef")) {
                    reference(file, element, camunda(element, "formRef"), "formRefBinding", forms, "表单", faults);
                } else {
                    fault(file, element, "没有表单，请设 camunda:formRef", faults);
                }
            }
            default -> {}
        }
    }

    private static void reference(
            String file,
            Element element,
            String name,
            String binding,
            Set<String> known,
            String kind,
            List<Fault> faults) {
        if (name.isEmpty()) {
            fault(file, element, "没有写明%s".formatted(kind), faults);
        } else if (!known.contains(name)) {
            fault(file, element, "这一版里没有%s“%s”，请核对名称，或者把它一起部署".formatted(kind, name), faults);
        } else if (!camunda(element, binding).equals("deployment")) {
            fault(file, element, "应设 camunda:%s=\"deployment\"，使在办案件沿用原来的%s".formatted(binding, kind), faults);
        }
    }

    private static void fault(String file, Element element, String message, List<Fault> faults) {
        faults.add(new Fault(
                "/" + file,
                "MODEL_REFUSED",
                "%s，元素 %s（%s）：%s".formatted(file, ModelXml.place(element), element.getAttribute("name"), message)));
    }

    private static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }
}
