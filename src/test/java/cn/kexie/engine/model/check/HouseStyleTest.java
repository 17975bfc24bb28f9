package cn.kexie.engine.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.ModelFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("书写习惯：提出建议，不影响部署")
class HouseStyleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            acceptance.bpmn | name="受理审查" isExecutable | name="acceptance" isExecutable | 流程名称应为中文
            acceptance.bpmn | modeler:executionPlatform="Camunda Platform" | `` | 缺少 modeler:executionPlatform
            acceptance.bpmn | endEvent_accepted | Event_0x1y2z | id 应为 endEvent_
            acceptance.bpmn | name="已受理" | name="accepted" | 缺少中文名称
            acceptance.bpmn | name="审查结论？" | name="审查结论" | 分支网关的名称应为中文问句
            acceptance.bpmn | name="一次性补正" | name="" | 分支连线的名称应为中文答案
            acceptance.bpmn | flow_lapseCaseToLapsed | SequenceFlow_1 | id 应为 flow_
            acceptance.bpmn | "acceptance.correctionsSubmitted" | "correctionsSubmitted" | 消息名应为 acceptance.
            acceptance.bpmn | bpmnElement="endEvent_accepted" | bpmnElement="endEvent_lapsed" | 图上没有这个元素
            acceptance.bpmn | bpmnElement="flow_lapseCaseToLapsed" | bpmnElement="flow_issueAcceptanceNoticeToAccepted" | 图上没有这条连线
            acceptance.bpmn | <bpmn:incoming>flow_lapseCaseToLapsed</bpmn:incoming> | `` | 两端元素缺少对应的 incoming
            acceptance.bpmn | camunda:delegateExpression="${lapseCaseDelegate}" | camunda:asyncBefore="true" camunda:delegateExpression="${lapseCaseDelegate}" | 异步标记没有
            acceptance.bpmn | serviceTask_lapseCase | serviceTask_endCase | 应由 ${endCaseDelegate} 执行
            acceptance.bpmn | userTask_examineMaterials | userTask_examine | camunda:formRef 应为 acceptance-examine
            time-limit.dmn | name="办理期限" camunda | name="limits" camunda | 规则表名称应为中文
            time-limit.dmn | label="数量" | label="amount" | 列缺少中文标签
            time-limit.dmn | ` camunda:historyTimeToLive="P3650D"` | `` | 缺少 camunda:historyTimeToLive
            examine-materials.form | "label": "意见与理由" | "label": "Reason" | 字段缺少中文标签
            examine-materials.form | "label": "受理" | "label": "ok" | 选项缺少中文标签
            examine-materials.form | "maxLength": 2000 | "minLength": 5 | 文本字段应限制长度
            examine-materials.form | "required": true | "required": false | 决定应为必填
            acceptance.bpmn | 到期未答复的 | 受理期限 5 个工作日，逾期未答复的 | 写了“5 个工作日”
            examine-materials.form | "label": "意见与理由" | "label": "意见与理由（三日内告知）" | 写了“三日内”
            """)
    void isRemarkedOn(String file, String before, String after, String remark) {
        ModelVerdict verdict = new ChangedModels()
                .withEvery(file, before, after == null ? "" : after)
                .verdict();
        assertThat(verdict.remarks()).extracting(ModelFault::text).anyMatch(text -> text.contains(remark));
        assertThat(verdict.faults()).extracting(ModelFault::text).isEmpty();
    }
}
