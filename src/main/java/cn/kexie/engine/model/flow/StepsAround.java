package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.Flow;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What stands before and behind a step without a wait in between. */
final class StepsAround {

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway", "callActivity");

    private final ProcessModel process;

    StepsAround(ProcessModel process) {
        this.process = process;
    }

    static boolean waits(Step step) {
        return WAITS.contains(step.kind()) || step.isAsync("Before");
    }

    /** The tasks whose completion leads straight to the step. */
    Set<Step> tasksBefore(Step step) {
        Set<Step> tasks = new LinkedHashSet<>();
        Set<Step> seen = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            for (Step before : before(open.pop())) {
                if (before.kind().equals("userTask")) {
                    tasks.add(before);
                } else if (!waits(before) && seen.add(before)) {
                    open.push(before);
                }
            }
        }
        return tasks;
    }

    /** The steps that lead straight to the step, without a wait in between. */
    Set<Step> stepsBefore(Step step) {
        Set<Step> found = new LinkedHashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            before(open.pop()).stream()
                    .filter(before -> !waits(before))
                    .filter(found::add)
                    .forEach(open::push);
        }
        return found;
    }

    private List<Step> before(Step step) {
        return process.flowsTo(step).stream()
                .map(Flow::source)
                .flatMap(source -> process.step(source).stream())
                .toList();
    }
}
