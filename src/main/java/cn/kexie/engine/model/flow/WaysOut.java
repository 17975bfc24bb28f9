package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.Flow;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.code.ProgramCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where ways part, one of them is open whatever the answer is, and none waits for an answer that cannot come. */
public class WaysOut implements ModelRule {

    private static final Set<String> CHOOSING = Set.of("exclusiveGateway", "inclusiveGateway");
    private static final String MEND = "补上这一答案的连线，或者把一条连线设为默认";

    private final ProgramCode code;

    public WaysOut(ProgramCode code) {
        this.code = code;
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            ProcessKnowledge knowledge = new ProcessKnowledge(process, set, code);
            process.steps().forEach(step -> check(process, step, knowledge, faults));
        }
    }

    private static void check(ProcessModel process, Step step, ProcessKnowledge knowledge, ModelFaults faults) {
        List<Flow> flows = process.flowsFrom(step);
        String fallback = step.element().getAttribute("default");
        boolean chooses = CHOOSING.contains(step.kind()) && flows.size() > 1;
        Map<Flow, Condition> conditions = new LinkedHashMap<>();
        boolean understood = true;
        for (Flow flow : flows) {
            Optional<String> written = flow.condition().map(ModelXml::text);
            Optional<Condition> condition = written.flatMap(Condition::of);
            condition.ifPresent(found -> conditions.put(flow, found));
            if (written.isPresent() && condition.isEmpty()) {
                understood = false;
                faults.at(
                        process.file(),
                        flow.element(),
                        "CONDITION_NOT_PLAIN",
                        "条件只能把一个变量与一个常量比较，现为 " + written.get().strip(),
                        "改成例如 ${decision == 'APPROVE'}；更复杂的判断放进规则表");
            } else if (written.isEmpty() && chooses && !flow.id().equals(fallback)) {
                understood = false;
                faults.at(process.file(), flow.element(), "WAY_WITHOUT_CONDITION", "分支连线既没有条件也不是默认连线", "填写条件，或者设为默认");
            }
        }
        if (understood && !conditions.isEmpty()) {
            checkAnswers(process, step, conditions, !fallback.isEmpty(), knowledge, faults);
        }
    }

    private static void checkAnswers(
            ProcessModel process,
            Step step,
            Map<Flow, Condition> conditions,
            boolean fallback,
            ProcessKnowledge knowledge,
            ModelFaults faults) {
        Map<String, KnownValues> values = conditions.values().stream()
                .map(Condition::variable)
                .distinct()
                .collect(Collectors.toMap(variable -> variable, variable -> knowledge.values(variable, step)));
        conditions.forEach((flow, condition) -> checkPossible(process, flow, condition, values, faults));
        if (!fallback && !hasOpposites(conditions.values())) {
            checkComplete(process, step, conditions, values, faults);
        }
    }

    private static void checkPossible(
            ProcessModel process, Flow flow, Condition condition, Map<String, KnownValues> values, ModelFaults faults) {
        KnownValues known = values.get(condition.variable());
        boolean compares = condition.isEquality()
                && !condition.isYesOrNo()
                && !condition.value().equals("null");
        if (compares && known.complete() && !known.contains(condition.value())) {
            faults.at(
                    process.file(),
                    flow.element(),
                    "IMPOSSIBLE_WAY",
                    "%s 不会是“%s”：没有表单选项、步骤或规则表给出它（有 %s）"
                            .formatted(
                                    condition.variable(),
                                    condition.value(),
                                    String.join("、", known.labels().keySet())),
                    "改正条件中的值，或者在表单中加上这个选项");
        }
    }

    private static void checkComplete(
            ProcessModel process,
            Step step,
            Map<Flow, Condition> conditions,
            Map<String, KnownValues> values,
            ModelFaults faults) {
        KnownValues known = values.size() == 1 ? values.values().iterator().next() : KnownValues.UNKNOWN;
        if (!known.complete()) {
            faults.at(process.file(), step.element(), "WAY_OUT_MISSING", "连线没有覆盖全部情形，遇到别的值时案件会停住", "把一条连线设为默认");
            return;
        }
        known.labels().entrySet().stream()
                .filter(value ->
                        conditions.values().stream().noneMatch(condition -> condition.holdsFor(value.getKey())))
                .forEach(value -> faults.at(
                        process.file(),
                        step.element(),
                        "WAY_OUT_MISSING",
                        "答案“%s”（%s）没有出路".formatted(value.getValue(), value.getKey()),
                        MEND));
    }

    private static boolean hasOpposites(java.util.Collection<Condition> conditions) {
        return conditions.stream().anyMatch(one -> conditions.stream().anyMatch(one::isOppositeOf));
    }
}
