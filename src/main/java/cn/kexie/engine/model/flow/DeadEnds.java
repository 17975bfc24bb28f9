package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every step is reached, goes on, and leads to an end. */
public class DeadEnds implements ModelRule {

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.processes().forEach(process -> check(process, faults));
    }

    private static void check(ProcessModel process, ModelFaults faults) {
        List<Step> ends = process.steps("endEvent").toList();
        if (process.steps("startEvent").findAny().isEmpty() || ends.isEmpty()) {
            faults.at(process.file(), process.element(), "NO_START_OR_END", "流程没有开始或者没有结束", "补上开始事件和结束事件");
            return;
        }
        Set<Step> reached = closure(starts(process), step -> next(process, step));
        Set<Step> ending = closure(ends, step -> before(process, step));
        Set<Step> broken = closure(
                process.steps().stream()
                        .filter(step -> isDeadEnd(process, step))
                        .toList(),
                step -> before(process, step));
        for (Step step : process.steps()) {
            if (!reached.contains(step)) {
                faults.at(process.file(), step.element(), "NEVER_REACHED", "没有连线通到这里，永远轮不到它", "连上，或者删除它");
            } else if (isDeadEnd(process, step)) {
                faults.at(process.file(), step.element(), "DEAD_END", "办到这里就断了，后面的步骤（例如发回执）都不会执行", "用连线接到下一步或者结束事件");
            } else if (!ending.contains(step) && !broken.contains(step)) {
                faults.at(process.file(), step.element(), "NO_WAY_TO_AN_END", "从这里走不到任何结束事件", "补上通往结束的连线");
            }
        }
    }

    private static boolean isDeadEnd(ProcessModel process, Step step) {
        return !step.kind().equals("endEvent")
                && !isEventSubprocess(step)
                && process.flowsFrom(step).isEmpty();
    }

    private static boolean isEventSubprocess(Step step) {
        return "true".equals(step.element().getAttribute("triggeredByEvent"));
    }

    private static List<Step> starts(ProcessModel process) {
        return process.steps().stream()
                .filter(step -> isEventSubprocess(step)
                        || (step.kind().equals("startEvent")
                                && process.around(step).isEmpty()))
                .toList();
    }

    private static Stream<Step> next(ProcessModel process, Step step) {
        Stream<Step> attached = process.steps("boundaryEvent")
                .filter(event -> event.element().getAttribute("attachedToRef").equals(step.id()));
        return Stream.of(process.after(step).stream(), attached, process.startsOf(step).stream())
                .flatMap(Function.identity());
    }

    /** A subprocess ends where its own end is reached. */
    private static Stream<Step> before(ProcessModel process, Step step) {
        Stream<Step> sources = process.flowsTo(step).stream().flatMap(flow -> process.step(flow.source()).stream());
        return Stream.concat(sources, isEventSubprocess(step) ? Stream.empty() : aroundStart(process, step));
    }

    private static Stream<Step> aroundStart(ProcessModel process, Step step) {
        return step.kind().equals("startEvent")
                ? process.around(step).filter(DeadEnds::isEventSubprocess).stream()
                : Stream.empty();
    }

    private static Set<Step> closure(Collection<Step> from, Function<Step, Stream<Step>> further) {
        Set<Step> found = new HashSet<>(from);
        Deque<Step> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            further.apply(open.pop()).filter(found::add).forEach(open::push);
        }
        return found;
    }
}
