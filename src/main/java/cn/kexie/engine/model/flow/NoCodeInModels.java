package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.ModelDocument;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.Step;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What a process model may not contain: code in any form. Business logic is in the delegates it names. */
public class NoCodeInModels implements ModelRule {

    private static final Set<String> FORBIDDEN_ELEMENTS =
            Set.of("scriptTask", "script", "connector", "formData", "formField", "constraint");
    private static final Set<String> FORBIDDEN_ATTRIBUTES = Set.of(
            "class",
            "expression",
            "type",
            "resource",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.documents().stream()
                .filter(document -> document.kind().equals("process"))
                .forEach(document -> document.elements().forEach(element -> check(document, element, faults)));
    }

    private static void check(ModelDocument document, Element element, ModelFaults faults) {
        if (FORBIDDEN_ELEMENTS.contains(element.getLocalName())) {
            refuse(document, element, "不允许使用 " + element.getNodeName(), faults);
        }
        if (element.getLocalName().equals("conditionExpression") && element.hasAttribute("language")) {
            refuse(document, element, "条件不允许使用脚本语言", faults);
        }
        ModelXml.attributes(element).forEach(attribute -> check(document, attribute, faults));
        checkExpressions(document, element, ModelXml.text(element), faults);
    }

    private static void check(ModelDocument document, Attr attribute, ModelFaults faults) {
        Element element = attribute.getOwnerElement();
        boolean camunda = isCamunda(attribute.getNamespaceURI()) || isCamunda(element.getNamespaceURI());
        String written = attribute.getName() + "=\"" + attribute.getValue() + "\"";
        if (camunda && FORBIDDEN_ATTRIBUTES.contains(attribute.getLocalName())) {
            refuse(document, element, "不允许使用 " + written, faults);
        } else if (camunda && attribute.getLocalName().equals("formKey")) {
            refuse(document, element, "只允许使用 Camunda 表单（camunda:formRef），现为 " + attribute.getValue(), faults);
        } else if (!camunda || !attribute.getLocalName().equals("delegateExpression")) {
            checkExpressions(document, element, attribute.getValue(), faults);
        }
    }

    private static void checkExpressions(ModelDocument document, Element element, String text, ModelFaults faults) {
        SafeExpression.unsafeIn(text)
                .forEach(unsafe -> faults.at(
                        document.file(),
                        element,
                        "UNSAFE_EXPRESSION",
                        "表达式 " + unsafe + " 只能使用变量、常量和比较运算",
                        "把判断放进规则表，或者只写一个变量"));
    }

    private static void refuse(ModelDocument document, Element element, String why, ModelFaults faults) {
        faults.at(document.file(), element, "CODE_IN_MODEL", why, "改用委托类、规则表或者 Camunda 表单");
    }

    private static boolean isCamunda(String namespace) {
        return Step.CAMUNDA.equals(namespace);
    }
}
