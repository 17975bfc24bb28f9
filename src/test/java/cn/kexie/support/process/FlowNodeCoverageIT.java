package cn.kexie.support.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The gate behind the fast tests: every flow node of every model is walked by some process test. */
class FlowNodeCoverageIT {

    @Test
    @DisplayName("每个流程节点都有流程测试经过")
    void everyFlowNodeIsVisitedByAProcessTest() {
        assumeTrue(System.getProperty("test") == null, "只运行了部分测试（-Dtest），流程节点覆盖率不作判断");
        List<Path> models = Models.files(Models.BPMN, ".bpmn");
        assertThat(models).as("bpmn/ 下没有流程模型").isNotEmpty();
        FlowNodeCoverage coverage = FlowNodeCoverage.read();
        System.out.println(coverage.report(models));
        assertThat(coverage.gaps(models)).as("流程测试没有经过的节点，请为每个节点补上流程测试").isEmpty();
    }
}
