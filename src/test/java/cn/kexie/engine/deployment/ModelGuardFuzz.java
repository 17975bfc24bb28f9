package cn.kexie.engine.deployment;

import static cn.kexie.fuzz.Fuzzed.holds;

import cn.kexie.engine.expression.NoModelBeans;
import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What a deployed model may hold: nothing that the engine would run gets past the guard. */
final class ModelGuardFuzz {

    private static final ProcessRules PROCESSES = new ProcessRules(NoModelBeans.get());
    private static final DecisionRules DECISIONS = new DecisionRules();
    private static final FormRules FORMS = new FormRules();
    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser");
    private static final Set<String> MEMBERS = Set.of("processBusinessKey", "processInstanceId");

    static Stream<byte[]> expressions() {
        return Fuzzed.seeds(
                "${decision == 'ACCEPT' && !(anyVoters)}",
                "secretariat.${associationNo}",
                "#{execution.processBusinessKey}",
                "${empty a ? now() : 'b'}",
                "${''.getClass()}",
                "${bean.method('x')}",
                "${a['class']}",
                "${x1.5}",
                "${'a}'}",
                "${currentUser( )}${not (a)}",
                "\\${a.b}",
                "${anything()}",
                "${myexecution.processInstanceId}",
                "${" + "a+".repeat(5_000) + "a}");
    }

    /** Beside the engine's own reading: what passes reaches no member of any object but the case number. */
    @MethodSource("expressions")
    @FuzzTest
    void expression(byte[] bytes) {
        String text = Fuzzed.text(bytes);
        if (SafeExpression.unsafeIn(text).isEmpty()) {
            try {
                check(
                        new Builder(Builder.Feature.METHOD_INVOCATIONS)
                                .build(text)
                                .getRoot(),
                        text);
            } catch (TreeBuilderException | ArithmeticException | NumberFormatException noExpression) {
                // The engine cannot read it either.
            }
        }
    }

    private static void check(Node node, String text) {
        String kind = node.getClass().getSimpleName();
        switch (kind) {
            case "AstDot" -> holds(isCaseNumber(node), "a member", text);
            case "AstBracket", "AstMethod", "AstInvocation" -> holds(false, "reaches code", kind, text);
            case "AstFunction" -> holds(FUNCTIONS.contains(((FunctionNode) node).getName()), "a function", text);
            default -> {}
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            check(node.getChild(i), text);
        }
    }

    /** {@code execution.processBusinessKey} and nothing longer. */
    private static boolean isCaseNumber(Node dot) {
        return MEMBERS.stream().anyMatch(member -> dot.toString().equals(". " + member))
                && dot.getChild(0).toString().equals("execution");
    }

    static Stream<byte[]> processes() throws IOException {
        return Stream.concat(
                Stream.of(shipped("/bpmn/acceptance/acceptance.bpmn")),
                Fuzzed.seeds(
                        model("<b:serviceTask id=\"a\" c:class=\"x\"/>"),
                        model("<b:serviceTask id=\"a\" c:delegateExpression=\"${noDelegate}\"/>"),
                        model("<b:scriptTask id=\"a\"><b:script>1</b:script></b:scriptTask>"),
                        model("<b:userTask id=\"a\" c:assignee=\"${a.b()}\" c:formKey=\"embedded:x\"/>"),
                        model(
                                "<b:sequenceFlow><b:conditionExpression language=\"js\">${a}</b:conditionExpression></b:sequenceFlow>"),
                        "<!DOCTYPE a><a/>"));
    }

    private static String model(String content) {
        return "<b:definitions xmlns:b=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:c=\"http://camunda.org/schema/1.0/bpmn\"><b:process id=\"p\">" + content
                + "</b:process></b:definitions>";
    }

    /** No class, script, connector or delegate of another's, whatever the prefixes are called. */
    @MethodSource("processes")
    @FuzzTest
    void process(byte[] xml) {
        List<String> faults = new ArrayList<>();
        for (Element element : elements(xml)) {
            faults.clear();
            PROCESSES.check(element, faults::add);
            String name = element.getLocalName();
            boolean code = name.equals("script")
                    || name.equals("scriptTask")
                    || element.hasAttributeNS("http://camunda.org/schema/1.0/bpmn", "class")
                    || element.hasAttributeNS("http://camunda.org/schema/1.0/bpmn", "expression")
                    || element.hasAttributeNS("http://camunda.org/schema/1.0/bpmn", "delegateExpression");
            holds(!code || !faults.isEmpty(), "let through", element.getNodeName());
            holds(faults.stream().noneMatch(String::isBlank), "no reason", faults);
        }
    }

    static Stream<byte[]> decisions() throws IOException {
        return Stream.concat(
                Stream.of(shipped("/bpmn/acceptance/time-limit.dmn")),
                Fuzzed.seeds(
                        "<d><text>function(a) external { java: { class: \"x\" } }</text></d>",
                        "<d expressionLanguage=\"groovy\"><text>1</text></d>"));
    }

    @MethodSource("decisions")
    @FuzzTest
    void decision(byte[] xml) {
        List<String> faults = new ArrayList<>();
        for (Element element : elements(xml)) {
            faults.clear();
            DECISIONS.check(element, faults::add);
            boolean code = element.getLocalName().equals("text")
                            && ModelXml.text(element).replaceAll("\\s", " ").matches(".*(^|\\W)external(\\W|$).*")
                    || element.getAttribute("expressionLanguage")
                            .toLowerCase(Locale.ROOT)
                            .contains("script");
            holds(!code || !faults.isEmpty(), "let through", ModelXml.text(element));
        }
    }

    static Stream<byte[]> forms() {
        return Fuzzed.seeds(
                "{\"id\":\"f\",\"components\":[{\"type\":\"textfield\",\"key\":\"a\"},"
                        + "{\"type\":\"group\",\"components\":[{\"type\":\"number\",\"key\":\"b\"}]}]}",
                "{\"id\":\"f\",\"components\":[{\"type\":\"group\",\"components\":[{\"type\":\"html\"}]}]}",
                "{\"components\":{\"type\":1}}",
                "[]",
                "");
    }

    /** Whatever the browser would see as a component is one of those allowed. */
    @MethodSource("forms")
    @FuzzTest
    void form(byte[] content) {
        List<String> faults = new ArrayList<>();
        FORMS.check(content, faults::add);
        if (faults.isEmpty()) {
            try {
                JsonNode form = new ObjectMapper().readTree(Fuzzed.text(content));
                holds(form.path("id").isTextual(), "no id");
                onlyInputs(form.path("components"));
            } catch (IOException unread) {
                throw new AssertionError("accepted, though it cannot be read", unread);
            }
        }
    }

    private static void onlyInputs(JsonNode components) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            holds(!Set.of("html", "iframe", "image", "script").contains(type), "loads pages", component);
            onlyInputs(component.path("components"));
        }
    }

    private static byte[] shipped(String model) throws IOException {
        try (InputStream content = ModelGuardFuzz.class.getResourceAsStream(model)) {
            return content.readAllBytes();
        }
    }

    private static List<Element> elements(byte[] xml) {
        try {
            List<Element> elements = ModelXml.elements(xml);
            holds(!new String(xml, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE"), "a document type");
            elements.forEach(ModelXml::place);
            return elements;
        } catch (SAXException refused) {
            return List.of();
        }
    }
}
