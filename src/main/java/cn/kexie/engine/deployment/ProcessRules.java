package cn.kexie.engine.deployment;

import cn.kexie.engine.expression.ModelBeans;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What a process model may not contain: code in any form. Business logic is in the delegates it names. */
class ProcessRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
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
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final ModelBeans beans;

    ProcessRules(ModelBeans beans) {
        this.beans = beans;
    }

    void check(Element element, Consumer<String> fault) {
        if (FORBIDDEN_ELEMENTS.contains(element.getLocalName())) {
            fault.accept("不允许使用 %s，请改用委托类、规则表或者 Camunda 表单".formatted(element.getNodeName()));
        }
        if (element.getLocalName().equals("conditionExpression") && element.hasAttribute("language")) {
            fault.accept("条件不允许使用脚本语言");
        }
        ModelXml.attributes(element).forEach(attribute -> check(attribute, fault));
        checkExpressions(ModelXml.text(element), fault);
    }

    private void check(Attr attribute, Consumer<String> fault) {
        boolean camunda = CAMUNDA.equals(attribute.getNamespaceURI()) || isCamunda(attribute.getOwnerElement());
        if (camunda && FORBIDDEN_ATTRIBUTES.contains(attribute.getLocalName())) {
            fault.accept("不允许使用 %s=\"%s\"".formatted(attribute.getName(), attribute.getValue()));
        } else if (camunda && attribute.getLocalName().equals("delegateExpression")) {
            checkBean(attribute.getValue(), fault);
        } else if (camunda
                && attribute.getLocalName().equals("formKey")
                && !attribute.getValue().startsWith("camunda-forms:")) {
            fault.accept("只允许使用 Camunda 表单（camunda:formRef），现为 " + attribute.getValue());
        } else {
            checkExpressions(attribute.getValue(), fault);
        }
    }

    private void checkBean(String expression, Consumer<String> fault) {
        Matcher bean = BEAN.matcher(expression.strip());
        if (!bean.matches() || !beans.knows(bean.group(1))) {
            fault.accept("没有委托类 %s，请核对名称".formatted(expression));
        }
    }

    private static void checkExpressions(String text, Consumer<String> fault) {
        SafeExpression.unsafeIn(text).forEach(unsafe -> fault.accept("表达式 %s 只能使用变量、常量和比较运算".formatted(unsafe)));
    }

    private static boolean isCamunda(Element element) {
        return CAMUNDA.equals(element.getNamespaceURI());
    }
}
