package cn.kexie.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.kexie.support.process.ProcessTestEngine;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("有错误的模型不能启动，说明文件与元素")
class ModelRefusedTest {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
              <bpmn:process id="broken" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="startEvent_filed" />
                <bpmn:serviceTask id="serviceTask_nothing" />
                <bpmn:sequenceFlow id="flow_toNothing" sourceRef="startEvent_filed" targetRef="serviceTask_nothing" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private final RepositoryService repository =
            ProcessTestEngine.processEngine().getRepositoryService();

    @Test
    void namesFileAndElement() {
        ParseException malformed = catchThrowableOfType(
                ParseException.class,
                () -> repository
                        .createDeployment()
                        .addString("bpmn/broken.bpmn", MODEL)
                        .deploy());
        assertThat(ModelRefused.because(malformed).faults())
                .singleElement()
                .asString()
                .startsWith("bpmn/broken.bpmn，元素 serviceTask_nothing（第 4 行）：");
    }

    @Test
    void isExplainedInChineseWithoutAStackTrace() {
        var analysis = new ModelRefusedAnalyzer().analyze(new ModelRefused(List.of("bpmn/a.bpmn，元素 x"), null));
        assertThat(analysis.getDescription()).contains("流程模型有错误").contains("bpmn/a.bpmn，元素 x");
        assertThat(analysis.getAction()).contains("Camunda Modeler");
    }
}
