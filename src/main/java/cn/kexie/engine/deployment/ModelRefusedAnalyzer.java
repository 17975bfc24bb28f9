package cn.kexie.engine.deployment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the analyst which model stops the start, instead of a stack trace. */
class ModelRefusedAnalyzer extends AbstractFailureAnalyzer<ModelRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelRefused refused) {
        return new FailureAnalysis(
                "流程模型有错误，系统没有启动：\n  " + String.join("\n  ", refused.faults()),
                "请用 Camunda Modeler 打开上述文件，修正所列元素后重新启动。",
                refused);
    }
}
