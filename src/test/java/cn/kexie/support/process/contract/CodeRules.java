package cn.kexie.support.process.contract;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** No delegate without a model that uses it. */
final class CodeRules {

    private final Contract contract;
    private final Violations violations;

    CodeRules(Contract contract, Violations violations) {
        this.contract = contract;
        this.violations = violations;
    }

    void check() {
        Set<String> unused = new TreeSet<>(contract.code().delegates());
        unused.removeAll(used());
        unused.forEach(bean -> violations.add(Path.of("src/main/java"), bean, "没有流程使用这个委托类"));
    }

    private Set<String> used() {
        return contract.processes().stream()
                .flatMap(CodeRules::expressions)
                .map(TaskRules::bean)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Stream<String> expressions(ProcessFile file) {
        return Stream.concat(
                file.all(ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression),
                file.all(MessageEventDefinition.class).stream()
                        .map(MessageEventDefinition::getCamundaDelegateExpression));
    }
}
