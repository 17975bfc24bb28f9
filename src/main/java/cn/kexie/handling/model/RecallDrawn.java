package cn.kexie.handling.model;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.handling.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * A task whose completion may be taken back leads to another one over nothing that tells anybody or cannot be done again;
 * its other ways out may go where they like, they are not taken back.
 */
record RecallDrawn(ProcessModel process, Step from) {

    void check(ModelFaults faults) {
        if (isMany(from)) {
            faults.at(process.file(), from.element(), "NO_RECALL", "由多人同时办理的任务不能撤回", "去掉 " + Operation.RECALL.name());
        } else if (!leadsToATask()) {
            faults.at(
                    process.file(),
                    from.element(),
                    "NO_RECALL",
                    "办结以后没有可以撤回的情形：到下一个人工任务之前都要制发文书、告知、变更状态或者等待",
                    "去掉 %s，撤回只能跨过排他网关和不写办理经过的启动、结束期限".formatted(Operation.RECALL.name()));
        }
    }

    private boolean leadsToATask() {
        Set<String> seen = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            for (Step after : process.after(open.poll())) {
                if (after.kind().equals("userTask") && !isMany(after)) {
                    return true;
                }
                if (mayBeTakenBack(after) && seen.add(after.id())) {
                    open.add(after);
                }
            }
        }
        return false;
    }

    private static boolean mayBeTakenBack(Step step) {
        return step.kind().equals("exclusiveGateway")
                || GenericStep.of(step).filter(Operation.TAKEN_BACK::contains).isPresent()
                        && !MatterModel.properties(step.element()).containsKey(Operation.TELLS);
    }

    private static boolean isMany(Step step) {
        return ModelXml.children(step.element(), "multiInstanceLoopCharacteristics")
                .findAny()
                .isPresent();
    }
}
