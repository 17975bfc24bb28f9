package cn.kexie.support.process.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** Every rule of the contract catches: a good sample, damaged in one place, is refused for that reason. */
class ContractTest {

    private static final Path SAMPLE = Path.of("src/test/resources/contract");
    private static final Path MODEL = Path.of("bpmn/sample/sample-review.bpmn");
    private static final Path TABLE = Path.of("bpmn/sample/sample-level.dmn");
    private static final Path FORM = Path.of("forms/sample-review/review-materials.form");

    private final Code code = new Code(
            Set.of("recordReviewDelegate"),
            Set.of("remindTaskListener"),
            Set.of("decision", "opinion"),
            List.of(Set.of("ACCEPT", "REFUSE"), Set.of("CITY")));

    @TempDir
    Path folder;

    @BeforeEach
    void copySample() throws IOException {
        FileSystemUtils.copyRecursively(SAMPLE, folder);
    }

    @Test
    void findsNothingInTheGoodSample() {
        assertThat(violations(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            process id="sample-review"                         | process id="sampleReview"                     | 流程 id 应与文件名相同
            name="示例审查"                                     | name="sample"                                 | 流程名称应为中文
            isExecutable="true"                                | isExecutable="false"                          | 流程应可执行
            camunda:historyTimeToLive="P30D"                   | ``                                            | 缺少 camunda:historyTimeToLive
            modeler:executionPlatform="Camunda Platform"       | ``                                            | 缺少 modeler:executionPlatform
            endEvent_refused                                   | Event_0x1y2z                                  | Event_0x1y2z：id 应为 endEvent_
            name="已提交"                                       | name="filed"                                  | startEvent_filed：缺少中文名称
            name="是否受理？"                                   | name="受理"                                    | gateway_accepted：分支网关的名称应为中文问句
            name="不受理"                                       | ``                                            | flow_toEnd：分支连线的名称应为中文答案
            flow_toThrow                                       | SequenceFlow_1                                | SequenceFlow_1：id 应为 flow_
            bpmn:serviceTask                                   | bpmn:sendTask                                 | 不使用这种元素（sendTask）
            "sample-review.withdrawn"                          | "withdrawn"                                   | message_withdrawn：消息名应为 sample-review.
            errorCode="quorumMissed"                           | errorCode="quorum-missed"                     | error_quorumMissed：错误或升级代码
            ${decision == 'ACCEPT'}                            | ${decision.equals('ACCEPT')}                  | flow_toCall：条件只能把一个变量与一个常量比较
            ${decision == 'ACCEPT'}                            | ${outcome == 'ACCEPT'}                        | flow_toCall：条件中的变量 outcome
            ${decision == 'ACCEPT'}                            | ${decision == 'MAYBE'}                        | flow_toCall：条件中的值 MAYBE
            default="flow_toEnd"                               | ``                                            | flow_toEnd：分支连线既没有条件也不是默认连线
            ${remindAt}                                        | ${calendar.remind(execution)}                 | 计时器只能读一个变量
            申请人立即得到答复，后续步骤异步执行。               | ``                                            | startEvent_filed：异步标记没有
            bpmnElement="endEvent_failed"                      | bpmnElement="startEvent_filed"                | endEvent_failed：图上没有这个元素
            bpmnElement="flow_toThrow"                         | bpmnElement="flow_toEnd"                      | flow_toThrow：图上没有这条连线
            <bpmn:incoming>flow_toThrow</bpmn:incoming>        | ``                                            | flow_toThrow：两端元素缺少对应的 incoming
            ${recordReviewDelegate}                            | ${reviewService.record(execution)}            | serviceTask_recordReview：应由 ${recordReviewDelegate} 执行
            serviceTask_recordReview                           | serviceTask_recordJudgement                   | 应由 ${recordJudgementDelegate} 执行
            ${remindTaskListener}                              | ${annoyTaskListener}                          | 监听器只能写
            camunda:decisionRef="sample-level"                 | camunda:decisionRef="sample-rank"             | businessRuleTask_level：没有决策表 sample-rank
            camunda:decisionRefBinding="deployment"            | ``                                            | businessRuleTask_level：应设 camunda:decisionRefBinding
            calledElement="sample-review"                      | calledElement="publicity"                     | callActivity_again：没有被调用的流程 publicity
            camunda:calledElementBinding="deployment"          | ``                                            | callActivity_again：应设 camunda:calledElementBinding
            businessKey="#{execution.processBusinessKey}"      | variables="all"                               | callActivity_again：没有把案号
            camunda:candidateGroups="${reviewGroup}"           | ``                                            | userTask_reviewMaterials：没有候选组
            核对材料是否齐全，依据示例规定第一条。               | ``                                            | userTask_reviewMaterials：缺少任务说明
            "sample-review-review-materials"                   | "review"                                      | userTask_reviewMaterials：camunda:formRef 应为
            camunda:formRefBinding="deployment"                | ``                                            | userTask_reviewMaterials：应设 camunda:formRefBinding
            camunda:formRef="sample-review-review-materials"   | camunda:formKey="embedded:deployment:a.html"  | userTask_reviewMaterials：嵌入式表单应为
            userTask_reviewMaterials                           | userTask_examine                              | 缺少表单文件 forms/sample-review/examine.form
            camunda:delegateExpression="${recordReview         | camunda:asyncBefore="true" camunda:delegateExpression="${recordReview | 应紧接同一事务中的 serviceTask_record
            """)
    void refusesTheDamagedModel(String good, String bad, String reason) throws IOException {
        damage(MODEL, good, bad);
        assertThat(violations(code)).anyMatch(found -> found.contains(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            decision id="sample-level"         | decision id="level" | sample-level：文件中没有与文件名相同的决策 id
            camunda:historyTimeToLive="P30D"   | ``                  | sample-level：缺少 camunda:historyTimeToLive
            name="确定级别"                     | name="level"        | sample-level：决策名称应为中文
            label="人数"                        | ``                  | input_count：输入或输出列缺少中文标签
            """)
    void refusesTheDamagedTable(String good, String bad, String reason) throws IOException {
        damage(TABLE, good, bad);
        assertThat(violations(code)).anyMatch(found -> found.contains(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "sample-review-review-materials" | "review"                    | 表单 id 应为 sample-review-review-materials
            "sample-review-review-materials" | "review"                    | 没有任务使用这个表单
            "type": "text"                   | "type": "filepicker"        | Text_rule：不能使用组件 filepicker
            "key": "opinion"                 | "key": "Opinion"            | Opinion：字段 key 应为小驼峰英文
            "key": "opinion"                 | "key": "decision"           | decision：字段 key 重复
            "key": "opinion"                 | "key": "remark"             | remark：变量没有在代码的 …Variables 中声明
            "label": "理由"                   | "label": "Reason"           | opinion：字段缺少中文标签
            "label": "受理"                   | "label": "ok"               | decision：选项缺少中文标签
            "maxLength": 500                 | "minLength": 5              | opinion：文本字段应限制长度
            "required": true                 | "required": false           | decision：决定应为必填
            "ACCEPT"                         | "PERHAPS"                   | 与代码中的任何枚举都不一致
            "key": "opinion"                 | "key": "remark"             | 有决定的表单应有理由字段 opinion
            """)
    void refusesTheDamagedForm(String good, String bad, String reason) throws IOException {
        damage(FORM, good, bad);
        assertThat(violations(code)).anyMatch(found -> found.contains(reason));
    }

    @Test
    void refusesDelegatesThatAreMissingOrUnused() {
        Code other = new Code(Set.of("sendLetterDelegate"), code.listeners(), code.variables(), code.enums());
        assertThat(violations(other))
                .anyMatch(found -> found.contains("serviceTask_recordReview：process 包中没有委托类 recordReviewDelegate"))
                .anyMatch(found -> found.contains("sendLetterDelegate：没有流程使用这个委托类"));
    }

    @Test
    void refusesFilesInTheWrongPlace() throws IOException {
        Files.move(folder.resolve(MODEL), folder.resolve("bpmn/SampleReview.bpmn"));
        assertThat(violations(code))
                .anyMatch(found -> found.contains("SampleReview：文件名应为 kebab-case"))
                .anyMatch(found -> found.contains("sample-level：决策表应与使用它的流程放在同一目录"));
    }

    @Test
    void refusesSeveralFaultsAtOnce() throws IOException {
        damage(MODEL, "name=\"已提交\"", "");
        damage(FORM, "\"label\": \"理由\"", "\"label\": \"Reason\"");
        assertThat(violations(code)).hasSize(2);
    }

    @Test
    void isNotSatisfiedByNoModelAtAll() {
        assertThat(Contract.of(folder.resolve("nowhere"), folder.resolve("forms"), code)
                        .violations())
                .containsExactly("没有找到任何流程模型：请检查 bpmn/ 目录");
    }

    private List<String> violations(Code against) {
        return Contract.of(folder.resolve("bpmn"), folder.resolve("forms"), against)
                .violations();
    }

    private void damage(Path file, String good, String bad) throws IOException {
        Path copy = folder.resolve(file);
        String text = Files.readString(copy);
        assertThat(text).contains(good);
        Files.writeString(copy, text.replace(good, bad));
    }
}
