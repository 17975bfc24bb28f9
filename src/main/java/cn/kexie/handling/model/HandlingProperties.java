package cn.kexie.handling.model;

import cn.kexie.engine.model.MeantName;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.handling.Operation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A diagram allows operations the system has, at tasks where they make sense. */
public class HandlingProperties implements ModelRule {

    private static final Set<Operation> OF_GROUPS = EnumSet.of(Operation.COPY, Operation.DELEGATE, Operation.CONSULT);
    private static final List<String> PROPERTIES = List.of(Operation.PROPERTY, Operation.RETURN_TO);
    private static final Set<Operation> ASKING = EnumSet.of(Operation.DELEGATE, Operation.CONSULT);

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.processes().forEach(process -> process.steps().forEach(step -> check(process, step, faults)));
    }

    private static void check(ProcessModel process, Step step, ModelFaults faults) {
        Map<String, String> told = MatterModel.properties(step.element());
        told.keySet().stream()
                .filter(name -> name.startsWith(Operation.PROPERTY))
                .filter(name -> !step.kind().equals("userTask") || !PROPERTIES.contains(name))
                .forEach(name -> faults.at(
                        process.file(),
                        step.element(),
                        "UNKNOWN_PROPERTY",
                        "步骤没有参数 " + name,
                        "去掉它；人工任务可以写 " + String.join("、", PROPERTIES)));
        if (step.kind().equals("userTask")) {
            checkOperations(process, step, told, told.getOrDefault(Operation.PROPERTY, ""), faults);
            if (Operation.read(told.getOrDefault(Operation.PROPERTY, "")).contains(Operation.RECALL)) {
                new RecallDrawn(process, step).check(faults);
            }
            targets(told).forEach(target -> new WayBackDrawn(process, step, target).check(faults));
        }
    }

    private static List<String> targets(Map<String, String> told) {
        return Arrays.stream(told.getOrDefault(Operation.RETURN_TO, "").split("\\s+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static void checkOperations(
            ProcessModel process, Step step, Map<String, String> told, String value, ModelFaults faults) {
        List<String> names = Arrays.stream(value.split("\\s+"))
                .filter(name -> !name.isEmpty())
                .toList();
        names.stream()
                .filter(name -> Operation.named(name).isEmpty())
                .forEach(name -> faults.at(
                        process.file(),
                        step.element(),
                        "UNKNOWN_VALUE",
                        "任务没有操作“%s”".formatted(name),
                        "改用 " + MeantName.among(name, all())));
        Set<Operation> allowed = Operation.read(value);
        checkGroups(process, step, allowed, faults);
        checkIndependence(process, step, told, allowed, faults);
    }

    /** Who votes or judges does it himself, and tells nobody. */
    private static void checkGroups(ProcessModel process, Step step, Set<Operation> allowed, ModelFaults faults) {
        if (step.camunda("candidateGroups").isEmpty()) {
            allowed.stream()
                    .filter(OF_GROUPS::contains)
                    .forEach(operation -> faults.at(
                            process.file(),
                            step.element(),
                            "NOT_FOR_ONE_PERSON",
                            "任务指定由一个人办理，不能%s".formatted(operation.text()),
                            "去掉 " + operation.name() + "，或者改为交给一个组办理"));
        }
    }

    /** A review must not be prepared by whoever took part in what it is about. */
    private static void checkIndependence(
            ProcessModel process, Step step, Map<String, String> told, Set<Operation> allowed, ModelFaults faults) {
        if (!told.getOrDefault("independent", "").isEmpty()) {
            allowed.stream()
                    .filter(ASKING::contains)
                    .forEach(operation -> faults.at(
                            process.file(),
                            step.element(),
                            "NOT_IN_A_REVIEW",
                            "复核由没有参与原决定的人独立办理，不能%s".formatted(operation.text()),
                            "去掉 " + operation.name()));
        }
    }

    private static Set<String> all() {
        return Arrays.stream(Operation.values()).map(Enum::name).collect(Collectors.toSet());
    }
}
