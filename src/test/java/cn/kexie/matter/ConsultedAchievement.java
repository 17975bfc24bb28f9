package cn.kexie.matter;

import cn.kexie.support.Modeler;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The kind of the guide under another key, where another body is asked for its opinion before the decision. */
public final class ConsultedAchievement {

    public static final String KEY = "consulted-achievement";

    private static final Path EXAMPLE = Path.of("src/docs/example-matter");
    private static final String EXAMPLE_KEY = "achievement-registration";

    private static final String CALL = """
            <bpmn:callActivity id="callActivity_opinion" name="征求意见" calledElement="opinion" camunda:calledElementBinding="deployment">
              <bpmn:extensionElements>
                <camunda:in businessKey="#{execution.processBusinessKey}" />
                <camunda:in source="caseNo" target="caseNo" />
                <camunda:in source="applicantName" target="applicantName" />
                <camunda:in source="procedureName" target="procedureName" />
                <camunda:in sourceExpression="SASAC" target="opinionPartner" />
                <camunda:out source="opinionOutcome" target="opinionOutcome" />
              </bpmn:extensionElements>
              <bpmn:incoming>flow_beginReviewToOpinion</bpmn:incoming>
              <bpmn:outgoing>flow_beginReviewToStartReview</bpmn:outgoing>
            </bpmn:callActivity>
            <bpmn:sequenceFlow id="flow_beginReviewToOpinion" sourceRef="serviceTask_beginReview" targetRef="callActivity_opinion" />
            <bpmn:sequenceFlow id="flow_beginReviewToStartReview" sourceRef="callActivity_opinion" targetRef="serviceTask_startReview" />
            """;

    private static final String PERIOD = """
            <rule id="rule_opinion"><inputEntry id="rule_opinion_1"><text>"CO_OPINION"</text></inputEntry>
            <outputEntry id="rule_opinion_2"><text>"答复期限"</text></outputEntry><outputEntry id="rule_opinion_3"><text>8</text></outputEntry>
            <outputEntry id="rule_opinion_4"><text>"WORKING_DAYS"</text></outputEntry></rule>
            """;

    private ConsultedAchievement() {}

    /** By base name, as Modeler deploys them. */
    public static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Modeler.files(EXAMPLE).forEach((name, content) -> files.put(renamed(name), renamed(content)));
        files.computeIfPresent(KEY + ".bpmn", (name, model) -> consulting(model));
        files.computeIfPresent(
                KEY + "-time-limit.dmn",
                (name, table) -> table.replace("</decisionTable>", PERIOD + "</decisionTable>"));
        return files;
    }

    private static String consulting(String model) {
        return model.replaceAll("<bpmn:sequenceFlow id=\"flow_beginReviewToStartReview\"[^>]*/>", CALL.strip())
                .replaceFirst(
                        "<bpmn:outgoing>flow_beginReviewToStartReview<", "<bpmn:outgoing>flow_beginReviewToOpinion<");
    }

    private static String renamed(String text) {
        return text.replace(EXAMPLE_KEY, KEY)
                .replace("achievement_registration", "consulted_achievement")
                .replace("\"ACH\"", "\"CON\"")
                .replace("ACHIEVEMENT_NOTICE", "CONSULTED_NOTICE")
                .replace("科技成果登记", "征求意见的科技成果登记");
    }
}
