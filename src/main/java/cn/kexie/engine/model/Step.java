package cn.kexie.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** An event, task, gateway or subprocess. */
public record Step(Element element) {

    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "implicitThrowEvent",
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "scriptTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "adHocSubProcess",
            "transaction",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "complexGateway",
            "eventBasedGateway");

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    public static boolean isOne(Element element) {
        return NODES.contains(element.getLocalName());
    }

    public String id() {
        return element.getAttribute("id");
    }

    public String name() {
        return element.getAttribute("name");
    }

    /** What it is called in messages. */
    public String title() {
        return name().isBlank() ? id() : name().strip();
    }

    public String kind() {
        return element.getLocalName();
    }

    public boolean isGateway() {
        return kind().endsWith("Gateway");
    }

    /** Empty where the attribute is not set. */
    public String camunda(String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    public boolean isAsync(String side) {
        return "true".equals(camunda("async" + side));
    }

    public Stream<Element> definitions(String kind) {
        return ModelXml.children(element, kind + "EventDefinition");
    }

    public Stream<Element> extensions(String name) {
        return ModelXml.children(element, "extensionElements").flatMap(all -> ModelXml.children(all, name));
    }

    public String documentation() {
        return ModelXml.children(element, "documentation")
                .map(ModelXml::text)
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Names of the delegates it runs when it is reached. */
    public List<String> delegates() {
        List<String> names = new ArrayList<>();
        bean(camunda("delegateExpression")).ifPresent(names::add);
        definitions("message")
                .map(message -> message.getAttributeNS(CAMUNDA, "delegateExpression"))
                .forEach(expression -> bean(expression).ifPresent(names::add));
        listeners("executionListener").forEach(names::add);
        return names;
    }

    /** Names of the listeners that hear what becomes of a task. */
    public List<String> taskListeners() {
        return listeners("taskListener").toList();
    }

    public static Optional<String> bean(String expression) {
        Matcher bean = BEAN.matcher(expression.strip());
        return bean.matches() ? Optional.of(bean.group(1)) : Optional.empty();
    }

    private Stream<String> listeners(String kind) {
        return extensions(kind)
                .map(listener -> listener.getAttribute("delegateExpression"))
                .flatMap(expression -> bean(expression).stream());
    }
}
