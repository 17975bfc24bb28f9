package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import java.util.Set;

/** Only kinds of steps that do something here. A task of no kind would be passed in silence. */
public class KnownKinds implements ModelRule {

    private static final Set<String> UNUSED =
            Set.of("task", "manualTask", "sendTask", "scriptTask", "adHocSubProcess", "transaction", "complexGateway");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            process.steps().stream()
                    .filter(step -> UNUSED.contains(step.kind()))
                    .forEach(step -> faults.at(
                            process.file(),
                            step.element(),
                            "UNUSED_KIND",
                            "不使用这种元素（%s），它什么也不做".formatted(step.kind()),
                            "改为用户任务、服务任务、规则任务或者调用活动"));
        }
    }
}
