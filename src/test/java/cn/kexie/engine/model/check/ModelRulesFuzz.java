package cn.kexie.engine.model.check;

import static cn.kexie.fuzz.Fuzzed.holds;

import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.code.ProgramCode;
import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whatever a file holds, the rules say what is wrong with it; nothing that the engine would run gets past them. */
final class ModelRulesFuzz {

    private static final ProgramCode CODE = ProgramCode.read();
    private static final ModelRules RULES = new ModelRules(CODE, ModelSet.read(ProgramModels.all()));

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
        List<ModelFault> faults = faults("bpmn/fuzzed.bpmn", xml);
        for (Element element : elements(xml)) {
            String name = element.getLocalName();
            boolean code = name.equals("script")
                    || name.equals("scriptTask")
                    || element.hasAttributeNS(Step.CAMUNDA, "class")
                    || element.hasAttributeNS(Step.CAMUNDA, "expression");
            holds(!code || tells(faults, "CODE_IN_MODEL"), "let through", element.getNodeName());
            String delegate = element.getAttributeNS(Step.CAMUNDA, "delegateExpression");
            boolean ours = Step.bean(delegate).filter(CODE::hasDelegate).isPresent();
            holds(delegate.isEmpty() || ours || !faults.isEmpty(), "another's delegate", delegate);
            holds(
                    faults.stream()
                            .noneMatch(fault ->
                                    fault.why().isBlank() || fault.mend().isBlank()),
                    "no reason",
                    faults);
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
        List<ModelFault> faults = faults("bpmn/fuzzed.dmn", xml);
        for (Element element : elements(xml)) {
            boolean code = element.getLocalName().equals("text")
                            && ModelXml.text(element).replaceAll("\\s", " ").matches(".*(^|\\W)external(\\W|$).*")
                    || element.getAttribute("expressionLanguage")
                            .toLowerCase(Locale.ROOT)
                            .contains("script");
            holds(!code || tells(faults, "CODE_IN_MODEL"), "let through", ModelXml.text(element));
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
        List<ModelFault> faults = faults("forms/fuzzed.form", content);
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
        try (InputStream content = ModelRulesFuzz.class.getResourceAsStream(model)) {
            return content.readAllBytes();
        }
    }

    private static List<ModelFault> faults(String name, byte[] content) {
        return RULES.check(ModelSet.read(Map.of(name, content))).faults();
    }

    private static boolean tells(List<ModelFault> faults, String code) {
        return faults.stream().anyMatch(fault -> fault.code().equals(code));
    }

    private static List<Element> elements(byte[] xml) {
        try {
            List<Element> elements = ModelXml.elements(ModelXml.read(xml));
            holds(!new String(xml, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE"), "a document type");
            return elements;
        } catch (SAXException refused) {
            return List.of();
        }
    }
}
