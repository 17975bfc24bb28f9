package cn.kexie.engine.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.ModelFault;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("流程分析员常做的修改：照常接受")
class AnalystChangesTest {

    private static final String ESTABLISHMENT = "association-establishment.bpmn";
    private static final String REVIEW_FORM = "review-application.form";

    static Stream<Named<ChangedModels>> changes() {
        return Stream.of(
                change("任务改名", models -> models.with(ESTABLISHMENT, "name=\"审核组建申请\"", "name=\"审核申请\"")),
                change("期限由 5 个工作日改为 7 个", models -> models.with("time-limit.dmn", "<text>5</text>", "<text>7</text>")),
                change(
                        "期限改用月",
                        models -> models.with(
                                "time-limit.dmn", "<text>\"WORKING_DAYS\"</text>", "<text>\"MONTHS\"</text>")),
                change("同一张表单再审批一次", AnalystChangesTest::secondDecision),
                change("去掉一个选项和它的分支", AnalystChangesTest::withoutExtension),
                change("选项改文字", models -> models.with(REVIEW_FORM, "拟同意组建", "建议同意")),
                change(
                        "增加一种可交材料",
                        models -> models.with(
                                "required-materials.dmn",
                                "<rule id=\"rule_required_materials_1\">",
                                row("SAMPLE_PLAN", "示例工作计划") + "<rule id=\"rule_required_materials_1\">")),
                change(
                        "换一个办理组",
                        models -> models.with(
                                ESTABLISHMENT, "\"review.${authorityCode}\"", "\"leader.${authorityCode}\"")),
                change(
                        "两个组都可以办理",
                        models -> models.with(
                                ESTABLISHMENT,
                                "\"review.${authorityCode}\"",
                                "\"review.${authorityCode},leader.${authorityCode}\"")),
                change("加一个网关", AnalystChangesTest::newGateway),
                change("改一个标准", models -> models.with("approval-level.dmn", "1000</text>", "500</text>")),
                change("给任务加催办", AnalystChangesTest::reminder),
                change(
                        "表单加一段说明",
                        models -> models.with(
                                REVIEW_FORM,
                                "\"components\": [",
                                "\"components\": [{\"type\": \"text\", \"id\": \"Field_900\", \"text\": \"示例说明\"},")),
                change(
                        "事项的表单加一项，存入卷宗",
                        models -> models.with(
                                "recommend-station.form",
                                "\"components\": [",
                                "\"components\": [{\"type\": \"textfield\", \"id\": \"Field_901\", \"key\": \"siteVisit\","
                                        + " \"label\": \"实地核查情况\", \"properties\": {\"存入卷宗\": \"yes\"}},")),
                change(
                        "意见改为必填",
                        models -> models.with(REVIEW_FORM, "\"maxLength\"", "\"required\": true, \"maxLength\"")),
                change("文书改措辞", models -> models.with("approval.html", "经研究，现批复如下", "现批复如下")),
                change("文书少印一个值", models -> models.with("approval.html", "[[${meetingBy}]]前", "期限内")),
                change(
                        "计时器写固定时间",
                        models -> models.with("acceptance.bpmn", "${correctionReminder}", "PT48H")
                                .with(
                                        "acceptance.bpmn",
                                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">PT48H</bpmn:timeDate>",
                                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT48H</bpmn:timeDuration>")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isAccepted(ChangedModels models) {
        assertThat(models.verdict().faults()).extracting(ModelFault::text).isEmpty();
    }

    @Test
    @DisplayName("Modeler 自动生成的 id 只有书写建议，不影响部署")
    void onlyRemarksOnNames() {
        ModelVerdict verdict = new ChangedModels()
                .withEvery("acceptance.bpmn", "serviceTask_lapseCase", "Activity_0x1y2z")
                .verdict();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.remarks()).extracting(ModelFault::element).contains("Activity_0x1y2z");
    }

    /** A task and its form are used twice. */
    private static ChangedModels secondDecision(ChangedModels models) {
        return models.with(
                        ESTABLISHMENT,
                        "sourceRef=\"gateway_decision\" targetRef=\"serviceTask_openMeeting\"",
                        "sourceRef=\"gateway_decision\" targetRef=\"userTask_decideApplication_again\"")
                .with(ESTABLISHMENT, "<bpmn:serviceTask id=\"serviceTask_openMeeting\"", """
                        <bpmn:userTask id="userTask_decideApplication_again" name="复核组建申请" camunda:formRef="association-establishment-decide-application" camunda:formRefBinding="deployment" camunda:candidateGroups="leader.${authorityCode}">
                          <bpmn:extensionElements><camunda:properties><camunda:property name="role" value="复核领导" /></camunda:properties></bpmn:extensionElements>
                        </bpmn:userTask>
                        <bpmn:exclusiveGateway id="gateway_again" name="复核是否批准？" default="flow_again_back" />
                        <bpmn:sequenceFlow id="flow_again_decided" sourceRef="userTask_decideApplication_again" targetRef="gateway_again" />
                        <bpmn:sequenceFlow id="flow_again_back" name="其他" sourceRef="gateway_again" targetRef="gateway_decision" />
                        <bpmn:sequenceFlow id="flow_again_approved" name="批准" sourceRef="gateway_again" targetRef="serviceTask_openMeeting">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'APPROVE'}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:serviceTask id="serviceTask_openMeeting\"""");
    }

    private static ChangedModels withoutExtension(ChangedModels models) {
        String option = """
                {
                          "label": "移送有管辖权的科协",
                          "value": "TRANSFER"
                        }""";
        String flow = "<bpmn:sequenceFlow id=\"flow_examinationDecisionToTransferCase\"";
        String text = models.text("acceptance.bpmn");
        String condition =
                text.substring(text.indexOf(flow), text.indexOf("</bpmn:sequenceFlow>", text.indexOf(flow)) + 20);
        String task = text.substring(
                text.indexOf("<bpmn:serviceTask id=\"serviceTask_transferCase\""),
                text.indexOf("</bpmn:serviceTask>", text.indexOf("id=\"serviceTask_transferCase\"")) + 19);
        return models.with("examine-materials.form", ",\n        " + option, "")
                .with("acceptance.bpmn", condition, "")
                .with("acceptance.bpmn", task, "")
                .with(
                        "acceptance.bpmn",
                        "<bpmn:sequenceFlow id=\"flow_transferCaseToOpenExamination\" sourceRef=\"serviceTask_transferCase\" targetRef=\"serviceTask_openExamination\" />",
                        "");
    }

    private static ChangedModels newGateway(ChangedModels models) {
        return models.with(
                        "acceptance.bpmn",
                        "sourceRef=\"serviceTask_lapseCase\" targetRef=\"endEvent_lapsed\"",
                        "sourceRef=\"serviceTask_lapseCase\" targetRef=\"Gateway_0a1b2c3\"")
                .with("acceptance.bpmn", "<bpmn:endEvent id=\"endEvent_lapsed\"", """
                        <bpmn:exclusiveGateway id="Gateway_0a1b2c3" name="是否省级？" default="Flow_0a1b2c3" />
                        <bpmn:sequenceFlow id="Flow_0a1b2c3" name="否" sourceRef="Gateway_0a1b2c3" targetRef="endEvent_lapsed" />
                        <bpmn:sequenceFlow id="Flow_0a1b2c4" name="是" sourceRef="Gateway_0a1b2c3" targetRef="endEvent_lapsed">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${authorityCode == '440000'}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:endEvent id="endEvent_lapsed\"""");
    }

    private static ChangedModels reminder(ChangedModels models) {
        return models.with(
                "member-transfer.bpmn", "<camunda:taskListener delegateExpression=\"${remindTaskListener}\"", """
                <camunda:taskListener delegateExpression="${remindTaskListener}" event="timeout" id="remindEarly">
                  <bpmn:timerEventDefinition id="timer_early">
                    <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${memberTransferReminder}</bpmn:timeDate>
                  </bpmn:timerEventDefinition>
                </camunda:taskListener>
                <camunda:taskListener delegateExpression="${remindTaskListener}\"""");
    }

    private static String row(String code, String label) {
        return """
                <rule id="rule_sample"><inputEntry id="entry_1"><text></text></inputEntry><inputEntry id="entry_2"><text></text></inputEntry>
                <outputEntry id="entry_3"><text>"%s"</text></outputEntry><outputEntry id="entry_4"><text>"%s"</text></outputEntry>
                <outputEntry id="entry_5"><text>false</text></outputEntry></rule>
                """.formatted(code, label);
    }

    private static Named<ChangedModels> change(String name, java.util.function.UnaryOperator<ChangedModels> change) {
        return Named.of(name, change.apply(new ChangedModels()));
    }
}
