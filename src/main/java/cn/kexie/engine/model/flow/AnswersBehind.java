package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.Flow;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.TableColumn;
import cn.kexie.engine.model.code.ProgramCode;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.engine.model.matter.MatterModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the steps behind a task take of its answers before the transaction ends. */
final class AnswersBehind {

    private final ProcessModel process;
    private final ModelSet set;
    private final ProgramCode code;

    AnswersBehind(ProcessModel process, ModelSet set, ProgramCode code) {
        this.process = process;
        this.set = set;
        this.code = code;
    }

    Set<String> takenSomewhere(Step task) {
        return behind(task).stream().flatMap(step -> taken(step).stream()).collect(Collectors.toSet());
    }

    /** Taken whichever way the case goes: what a step takes itself, and what all that follow it take. */
    Set<String> takenAlways(Step task) {
        Set<Step> steps = behind(task);
        Map<Step, Set<String>> always = new HashMap<>();
        Set<String> somewhere = takenSomewhere(task);
        steps.forEach(step -> always.put(step, somewhere));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Step step : steps) {
                Set<String> less = takenFrom(step, always);
                changed |= !less.equals(always.put(step, less));
            }
        }
        return always.get(task);
    }

    /** By key of a choice, the constants the steps behind understand. */
    Map<String, Set<String>> choicesBehind(Step task) {
        Map<String, Set<String>> choices = new HashMap<>();
        behind(task).stream()
                .flatMap(step -> beansOf(step).stream())
                .flatMap(bean -> code.answersOf(bean).entrySet().stream())
                .filter(answer -> !answer.getValue().isEmpty())
                .forEach(answer -> choices.merge(
                        answer.getKey(), new TreeSet<>(code.constantsOf(answer.getValue())), AnswersBehind::common));
        return choices;
    }

    /** The task and the steps that follow it without a wait. */
    private Set<Step> behind(Step task) {
        Set<Step> found = new LinkedHashSet<>(List.of(task));
        Deque<Step> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            atOnce(open.pop()).stream().filter(found::add).forEach(open::push);
        }
        return found;
    }

    private Set<String> takenFrom(Step step, Map<Step, Set<String>> always) {
        List<Step> next = atOnce(step);
        Set<String> common = null;
        if (next.isEmpty() || next.size() < following(step).size()) {
            common = Set.of();
        }
        for (Step one : next) {
            common = common == null ? always.get(one) : common(common, always.get(one));
        }
        Set<String> all = new HashSet<>(common);
        all.addAll(taken(step));
        return all;
    }

    private List<Step> atOnce(Step step) {
        return step.isAsync("After")
                ? List.of()
                : following(step).stream()
                        .filter(next -> !StepsAround.waits(next))
                        .toList();
    }

    private Set<String> taken(Step step) {
        Set<String> taken = new HashSet<>(handedOver(step));
        beansOf(step).forEach(bean -> taken.addAll(code.answersOf(bean).keySet()));
        taken.addAll(readByTable(step));
        GenericStep.of(step)
                .map(generic -> MatterModel.properties(step.element()).get("answer"))
                .ifPresent(taken::add);
        process.flowsFrom(step).stream()
                .flatMap(flow -> flow.condition().stream())
                .forEach(condition -> taken.addAll(SafeExpression.variablesIn(ModelXml.text(condition))));
        return taken;
    }

    private List<String> beansOf(Step step) {
        return step.kind().equals("userTask") ? step.taskListeners() : step.delegates();
    }

    /** What a call behind the step hands over to the called process. */
    private Set<String> handedOver(Step step) {
        return following(step).stream()
                .filter(next -> next.kind().equals("callActivity"))
                .flatMap(call -> call.extensions("in"))
                .map(in -> in.getAttribute("source"))
                .collect(Collectors.toSet());
    }

    private Set<String> readByTable(Step step) {
        return set.table(step.camunda("decisionRef")).stream()
                .flatMap(table -> table.inputs().stream())
                .map(TableColumn::expression)
                .flatMap(expression -> SafeExpression.variablesIn("${" + expression + "}").stream())
                .collect(Collectors.toSet());
    }

    /** Into a subprocess, along the ways, and out of a subprocess that ends. */
    private List<Step> following(Step step) {
        List<Step> inner = process.startsOf(step);
        if (step.kind().equals("subProcess") && !inner.isEmpty()) {
            return inner;
        }
        List<Step> next = process.flowsFrom(step).stream()
                .map(Flow::target)
                .flatMap(target -> process.step(target).stream())
                .toList();
        return next.isEmpty() ? process.around(step).map(process::after).orElse(List.of()) : next;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }
}
