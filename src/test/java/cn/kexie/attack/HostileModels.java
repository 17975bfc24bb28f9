package cn.kexie.attack;

import cn.kexie.platform.letter.SampleLetter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Models, tables, forms and letters that carry code in one place each; what is around the place is in order. */
final class HostileModels {

    private static final String REFLECTION =
            "${''.getClass().forName('java.lang.System').getMethod('getProperty',''.getClass()).invoke(null,'user.home')}";

    private HostileModels() {}

    /** Content by file name. */
    static Map<String, String> all() {
        Map<String, String> models = new LinkedHashMap<>();
        task(
                models,
                "script-task",
                "<bpmn:scriptTask id=\"t\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>");
        task(
                models,
                "script-task-juel",
                "<bpmn:scriptTask id=\"t\" scriptFormat=\"juel\"><bpmn:script>" + REFLECTION
                        + "</bpmn:script></bpmn:scriptTask>");
        task(
                models,
                "script-task-resource",
                "<bpmn:scriptTask id=\"t\" scriptFormat=\"groovy\" camunda:resource=\"deployment://x.groovy\" />");
        task(models, "class", service("camunda:class=\"java.lang.ProcessBuilder\""));
        task(models, "class-expression", service("camunda:class=\"" + REFLECTION + "\""));
        task(models, "expression", service("camunda:expression=\"" + REFLECTION + "\""));
        task(models, "expression-plain", service("camunda:expression=\"${1}\""));
        task(models, "unknown-bean", service("camunda:delegateExpression=\"${runtimeService}\""));
        task(models, "data-source", service("camunda:delegateExpression=\"${dataSource}\""));
        task(
                models,
                "method-of-delegate",
                service("camunda:delegateExpression=\"${openExaminationDelegate.getClass()}\""));
        task(
                models,
                "two-delegates",
                service("camunda:delegateExpression=\"${openExaminationDelegate}${openExaminationDelegate}\""));
        task(models, "variable-as-delegate", service("camunda:delegateExpression=\"${brought}\""));
        task(models, "external", service("camunda:type=\"external\" camunda:topic=\"x\""));
        task(models, "mail", service("camunda:type=\"mail\""));
        task(models, "shell", service("camunda:type=\"shell\""));
        task(
                models,
                "connector",
                inside(
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"));
        task(
                models,
                "execution-listener-class",
                inside("<camunda:executionListener event=\"start\" class=\"java.lang.Runtime\" />"));
        task(
                models,
                "execution-listener-expression",
                inside("<camunda:executionListener event=\"start\" expression=\"" + REFLECTION + "\" />"));
        task(
                models,
                "execution-listener-script",
                inside(
                        "<camunda:executionListener event=\"end\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>"));
        task(
                models,
                "execution-listener-bean",
                inside("<camunda:executionListener event=\"end\" delegateExpression=\"${environment}\" />"));
        task(
                models,
                "field-expression",
                inside("<camunda:field name=\"x\"><camunda:expression>" + REFLECTION
                        + "</camunda:expression></camunda:field>"));
        task(models, "field-attribute", inside("<camunda:field name=\"x\" expression=\"${1}\" />"));
        task(
                models,
                "input-script",
                inside(
                        "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>"));
        task(
                models,
                "input-expression",
                inside("<camunda:inputOutput><camunda:inputParameter name=\"x\">" + REFLECTION
                        + "</camunda:inputParameter></camunda:inputOutput>"));
        task(
                models,
                "input-list",
                inside("<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:list><camunda:value>"
                        + REFLECTION
                        + "</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput>"));
        task(
                models,
                "output-split",
                inside(
                        "<camunda:inputOutput><camunda:outputParameter name=\"x\">${''<!-- -->.getClass()}</camunda:outputParameter></camunda:inputOutput>"));
        task(
                models,
                "output-cdata",
                inside(
                        "<camunda:inputOutput><camunda:outputParameter name=\"x\"><![CDATA[${''.getClass()}]]></camunda:outputParameter></camunda:inputOutput>"));
        task(
                models,
                "output-entity",
                inside(
                        "<camunda:inputOutput><camunda:outputParameter name=\"x\">&#36;{&#39;&#39;.getClass()}</camunda:outputParameter></camunda:inputOutput>"));
        task(
                models,
                "async-priority",
                service(
                        "camunda:delegateExpression=\"${openExaminationDelegate}\" camunda:asyncBefore=\"true\" camunda:jobPriority=\"${''.length()}\""));
        task(models, "assignee", user("camunda:assignee=\"" + REFLECTION + "\""));
        task(models, "candidates", user("camunda:candidateGroups=\"review.${execution.getClass()}\""));
        task(models, "candidate-users", user("camunda:candidateUsers=\"#{task.execution.processEngine}\""));
        task(models, "due-date", user("camunda:dueDate=\"${dateTime().getClass().getName()}\""));
        task(models, "follow-up", user("camunda:followUpDate=\"${now().getTime()}\""));
        task(models, "priority", user("camunda:priority=\"${map['a']}\""));
        task(models, "name", "<bpmn:userTask id=\"t\" name=\"${''.getClass()}\" camunda:formRef=\"test-form\" />");
        task(
                models,
                "documentation",
                "<bpmn:userTask id=\"t\"><bpmn:documentation>" + REFLECTION + "</bpmn:documentation></bpmn:userTask>");
        task(models, "form-key-embedded", user("camunda:formKey=\"embedded:deployment:x.html\""));
        task(models, "form-key-app", user("camunda:formKey=\"embedded:app:x.html\""));
        task(models, "form-key-url", user("camunda:formKey=\"https://example.org/form\""));
        task(models, "form-key-expression", user("camunda:formKey=\"" + REFLECTION + "\""));
        task(models, "form-handler", user("camunda:formHandlerClass=\"java.lang.Runtime\""));
        task(
                models,
                "form-data",
                "<bpmn:userTask id=\"t\"><bpmn:extensionElements><camunda:formData><camunda:formField id=\"x\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"java.lang.Runtime\" /></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask>");
        task(models, "task-listener-class", listener("class=\"java.lang.Runtime\""));
        task(models, "task-listener-expression", listener("expression=\"${task.complete()}\""));
        task(models, "task-listener-bean", listener("delegateExpression=\"${entityManager}\""));
        task(
                models,
                "loop",
                user("").replace(
                                "/>",
                                "><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${list.iterator()}\" camunda:elementVariable=\"e\" /></bpmn:userTask>"));
        task(
                models,
                "loop-cardinality",
                user("").replace(
                                "/>",
                                "><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${''.length()}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>"));
        task(models, "call", "<bpmn:callActivity id=\"t\" calledElement=\"${''.getClass()}\" />");
        task(
                models,
                "call-mapping",
                "<bpmn:callActivity id=\"t\" calledElement=\"acceptance\" camunda:variableMappingClass=\"java.lang.Runtime\" />");
        task(
                models,
                "call-mapping-bean",
                "<bpmn:callActivity id=\"t\" calledElement=\"acceptance\" camunda:variableMappingDelegateExpression=\"${openExaminationDelegate}\" />");
        task(
                models,
                "call-in",
                "<bpmn:callActivity id=\"t\" calledElement=\"acceptance\"><bpmn:extensionElements><camunda:in sourceExpression=\"${execution.processEngineServices}\" target=\"x\" /></bpmn:extensionElements></bpmn:callActivity>");
        task(models, "rule-resource", "<bpmn:businessRuleTask id=\"t\" camunda:class=\"java.lang.Runtime\" />");
        task(
                models,
                "timer",
                "<bpmn:intermediateCatchEvent id=\"t\"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">${''.getClass()}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>");
        task(
                models,
                "condition-event",
                "<bpmn:intermediateCatchEvent id=\"t\"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">${execution.getVariable('x')}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>");
        task(
                models,
                "throw-class",
                "<bpmn:intermediateThrowEvent id=\"t\"><bpmn:messageEventDefinition camunda:class=\"java.lang.Runtime\" /></bpmn:intermediateThrowEvent>");
        models.put(
                "flow-condition.bpmn",
                process("")
                        .replace(
                                "sourceRef=\"s\" targetRef=\"e\" />",
                                "sourceRef=\"s\" targetRef=\"e\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${execution.setVariable('x', 1)}</bpmn:conditionExpression></bpmn:sequenceFlow>"));
        models.put(
                "flow-script.bpmn",
                process("")
                        .replace(
                                "sourceRef=\"s\" targetRef=\"e\" />",
                                "sourceRef=\"s\" targetRef=\"e\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">true</bpmn:conditionExpression></bpmn:sequenceFlow>"));
        models.put(
                "start-listener.bpmn",
                process(
                        "<bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"java.lang.Runtime\" /></bpmn:extensionElements>"));
        models.put(
                "doctype.bpmn",
                process("")
                        .replace(
                                "<bpmn:definitions",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions"));
        models.put(
                "laughs.bpmn",
                process("")
                        .replace(
                                "<bpmn:definitions",
                                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><bpmn:definitions"));
        models.put("no-xml.bpmn", "not xml");
        letter(models, "code", "[[${T(java.lang.Runtime).getRuntime().exec('id')}]]");
        letter(models, "bean", "<p th:text=\"${@dataSource}\">x</p>");
        letter(models, "reflection", "[[${''.getClass().forName('java.lang.System')}]]");
        letter(models, "preprocessed", "[[${__${reason}__}]]");
        letter(models, "hidden", "<!--/*/ <p th:text=\"${@dataSource}\">x</p> /*/-->");
        letter(models, "template", "<p th:replace=\"~{approval}\">x</p>");
        letter(models, "file", "<img src=\"file:///etc/passwd\"/>");
        letter(models, "network", "<p style=\"background:url(http://127.0.0.1/)\">x</p>");
        letter(models, "include", "<!--#include file=\"../application.yaml\"-->");
        letter(models, "script-in-letter", "<script>alert(1)</script>");
        models.put(
                "letters/acceptance/entity.html",
                "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + SampleLetter.saying("&e;"));
        models.put("letters/acceptance/page.html", "<html><body>no letter</body></html>");
        models.put("letters/acceptance/notice.css", "p { color: red }");
        models.put("bpmn/notice.html", SampleLetter.saying("x"));
        models.put("table-juel.dmn", table("expressionLanguage=\"juel\"", REFLECTION));
        models.put("table-javascript.dmn", table("expressionLanguage=\"javascript\"", "1"));
        models.put("table-groovy.dmn", table("expressionLanguage=\"groovy\"", "1"));
        models.put("table-function.dmn", table("", "function(x) x"));
        models.put(
                "table-external.dmn",
                table(
                        "",
                        "function() external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}"));
        models.put(
                "form-iframe.form",
                "{\"id\":\"f\",\"type\":\"default\",\"components\":[{\"type\":\"iframe\",\"url\":\"https://example.org\"}]}");
        models.put(
                "form-nested.form",
                "{\"id\":\"f\",\"type\":\"default\",\"components\":[{\"type\":\"group\",\"components\":[{\"type\":\"html\",\"content\":\"<img src=x onerror=alert(1)>\"}]}]}");
        models.put(
                "form-image.form",
                "{\"id\":\"f\",\"type\":\"default\",\"components\":[{\"type\":\"image\",\"source\":\"https://example.org/x.png\"}]}");
        models.put("form-broken.form", "{\"id\":");
        models.put("page.html", "<script>alert(1)</script>");
        models.put("code.groovy", "1");
        models.put("code.js", "1");
        models.put("case.cmmn", "<definitions xmlns=\"http://www.omg.org/spec/CMMN/20151109/MODEL\" />");
        models.put("plain.xml", "<x/>");
        return models;
    }

    /** A model in order, which shows that the others are refused for what they carry. */
    static String harmless() {
        return process("<bpmn:userTask id=\"t\" name=\"查看\" camunda:candidateGroups=\"review.440106\""
                        + " camunda:formRef=\"contest-judging-score-entries\" camunda:formRefBinding=\"deployment\" />")
                .replace(
                        "sourceRef=\"s\" targetRef=\"e\" />",
                        "sourceRef=\"s\" targetRef=\"t\" /><bpmn:sequenceFlow id=\"g\" sourceRef=\"t\" targetRef=\"e\" />");
    }

    private static void task(Map<String, String> models, String name, String node) {
        models.put(name + ".bpmn", process(node));
    }

    private static String service(String attributes) {
        return "<bpmn:serviceTask id=\"t\" " + attributes + " />";
    }

    private static String inside(String extension) {
        return "<bpmn:serviceTask id=\"t\" camunda:delegateExpression=\"${openExaminationDelegate}\"><bpmn:extensionElements>"
                + extension + "</bpmn:extensionElements></bpmn:serviceTask>";
    }

    private static String user(String attributes) {
        return "<bpmn:userTask id=\"t\" " + attributes + " />";
    }

    private static String listener(String attribute) {
        return "<bpmn:userTask id=\"t\"><bpmn:extensionElements><camunda:taskListener event=\"create\" " + attribute
                + " /></bpmn:extensionElements></bpmn:userTask>";
    }

    private static String process(String content) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="x">
                <bpmn:process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="s" />%s<bpmn:endEvent id="e" />
                <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="e" />
                </bpmn:process></bpmn:definitions>""".formatted(content);
    }

    private static String table(String language, String entry) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x">
                <decision id="hostile-table" name="t" camunda:historyTimeToLive="P1D"><decisionTable id="dt">
                <output id="o" name="o" typeRef="string" /><rule id="r"><outputEntry id="oe" %s><text>%s</text></outputEntry></rule>
                </decisionTable></decision></definitions>""".formatted(language, entry);
    }

    private static void letter(Map<String, String> models, String name, String body) {
        models.put("letters/acceptance/" + name + ".html", SampleLetter.saying(body));
    }
}
