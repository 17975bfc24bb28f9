package cn.kexie.handling.model;

import cn.kexie.engine.model.Flow;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.engine.model.matter.MatterModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The way from a task back to an earlier one it may be returned to: both alone in the same process, and between them nothing
 * that cannot be done again, such as a paper, a publicity, a register, a vote or another status.
 */
record WayBackDrawn(ProcessModel process, Step from, String to) {

    private static final String RETURNED = "NO_WAY_BACK";

    /** What may be done twice. */
    private static final Set<GenericStep> AGAIN = EnumSet.of(
            GenericStep.START_PERIOD, GenericStep.END_PERIOD, GenericStep.NOTE_CASE, GenericStep.OFFER_STAFF);

    void check(ModelFaults faults) {
        Optional<Step> target = process.step(to).filter(step -> step.kind().equals("userTask"));
        if (target.isEmpty() || to.equals(from.id())) {
            fault(faults, "不能退回到“%s”：本流程没有这个另外的人工任务".formatted(to), "写同一流程中以前的人工任务的 id");
            return;
        }
        check(target.get(), faults);
    }

    private void check(Step target, ModelFaults faults) {
        if (target.element().getParentNode() != from.element().getParentNode()) {
            fault(faults, "不能退回到“%s”：它在另一个子流程中".formatted(target.title()), "只写同一层的人工任务");
            return;
        }
        if (isMany(target) || isMany(from)) {
            fault(faults, "不能退回到“%s”：由多人同时办理的任务不能退回".formatted(target.title()), "去掉它");
            return;
        }
        Map<String, Step> between = reached(target, from, process::after);
        between.keySet().retainAll(reached(from, target, this::before).keySet());
        if (!between.containsKey(from.id())) {
            fault(faults, "不能退回到“%s”：它不在这一步之前".formatted(target.title()), "只写到这一步以前办理过的任务");
            return;
        }
        between.values().stream()
                .filter(step -> step != target && step != from)
                .filter(step -> !mayBeRepeated(step))
                .forEach(step -> fault(
                        faults,
                        "不能退回到“%s”：其间的“%s”做了就不能重来".formatted(target.title(), step.title()),
                        "去掉 " + target.id() + "，退回只能跨过人工任务、排他网关和启动、结束期限"));
        checkPeriod(target, faults);
    }

    /** Otherwise the earlier task would be overdue as soon as it is there again. */
    private void checkPeriod(Step target, ModelFaults faults) {
        String due = target.camunda("dueDate");
        List<Step> before = process.flowsTo(target).stream()
                .map(Flow::source)
                .distinct()
                .flatMap(source -> process.step(source).stream())
                .toList();
        boolean startsAnew = due.isEmpty()
                || before.size() == 1
                        && GenericStep.of(before.get(0))
                                .filter(GenericStep.START_PERIOD::equals)
                                .isPresent()
                        && MatterModel.variablesOf(
                                        MatterModel.properties(before.get(0).element())
                                                .getOrDefault("period", ""))
                                .anyMatch(variable -> due.equals("${" + variable + "}"));
        if (!startsAnew) {
            fault(
                    faults,
                    "不能退回到“%s”：它的期限不是紧接在前面的“启动期限”计算的，退回以后不会重新计算".formatted(target.title()),
                    "在它前面只留一个“启动期限”，或者去掉 " + target.id());
        }
    }

    private static boolean mayBeRepeated(Step step) {
        return step.kind().equals("exclusiveGateway")
                || step.kind().equals("userTask") && !isMany(step)
                || GenericStep.of(step).filter(AGAIN::contains).isPresent();
    }

    private static boolean isMany(Step step) {
        return ModelXml.children(step.element(), "multiInstanceLoopCharacteristics")
                .findAny()
                .isPresent();
    }

    private static Map<String, Step> reached(Step start, Step last, Function<Step, List<Step>> next) {
        Map<String, Step> seen = new LinkedHashMap<>(Map.of(start.id(), start));
        Deque<Step> open = new ArrayDeque<>(seen.values());
        while (!open.isEmpty()) {
            Step step = open.poll();
            if (!step.id().equals(last.id())) {
                next.apply(step).stream()
                        .filter(found -> seen.putIfAbsent(found.id(), found) == null)
                        .forEach(open::add);
            }
        }
        return seen;
    }

    /** The end of a period leads away from the task it is drawn at. */
    private List<Step> before(Step step) {
        return step.kind().equals("boundaryEvent")
                ? process.step(step.element().getAttribute("attachedToRef")).stream()
                        .toList()
                : process.flowsTo(step).stream()
                        .flatMap(flow -> process.step(flow.source()).stream())
                        .toList();
    }

    private void fault(ModelFaults faults, String why, String mend) {
        faults.at(process.file(), from.element(), RETURNED, why, mend);
    }
}
