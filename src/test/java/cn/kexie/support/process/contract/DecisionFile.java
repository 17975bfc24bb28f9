package cn.kexie.support.process.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/** A decision table read from its file. */
record DecisionFile(Path path, DmnModelInstance model) {

    static DecisionFile read(Path path) {
        return new DecisionFile(path, Dmn.readModelFromFile(path.toFile()));
    }

    Set<String> keys() {
        return model.getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .collect(Collectors.toSet());
    }

    Set<String> outputs() {
        return model.getModelElementsByType(OutputEntry.class).stream()
                .map(entry -> entry.getTextContent().strip().replace("\"", ""))
                .collect(Collectors.toSet());
    }

    void check(Contract contract, Violations violations) {
        String stem = Violations.stem(path);
        violations.unless(Violations.KEBAB.matcher(stem).matches(), path, stem, "文件名应为 kebab-case");
        violations.unless(keys().contains(stem), path, stem, "文件中没有与文件名相同的决策 id");
        violations.unless(standsBesideItsProcess(contract), path, stem, "决策表应与使用它的流程放在同一目录");
        model.getModelElementsByType(Decision.class).forEach(decision -> checkDecision(decision, violations));
        model.getModelElementsByType(Input.class)
                .forEach(input -> checkLabel(input.getId(), input.getLabel(), violations));
        model.getModelElementsByType(Output.class)
                .forEach(output -> checkLabel(output.getId(), output.getLabel(), violations));
    }

    private void checkDecision(Decision decision, Violations violations) {
        violations.unless(
                !Violations.isBlank(decision.getCamundaHistoryTimeToLiveString()),
                path,
                decision.getId(),
                "缺少 camunda:historyTimeToLive（历史保留时间）");
        violations.unless(Violations.isChinese(decision.getName()), path, decision.getId(), "决策名称应为中文");
    }

    private void checkLabel(String element, String label, Violations violations) {
        violations.unless(Violations.isChinese(label), path, element, "输入或输出列缺少中文标签（label）");
    }

    /** Tables only the code asks may stand anywhere. */
    private boolean standsBesideItsProcess(Contract contract) {
        List<ProcessFile> asking = contract.processes().stream()
                .filter(process -> process.all(BusinessRuleTask.class).stream()
                        .anyMatch(task -> keys().contains(task.getCamundaDecisionRef())))
                .toList();
        return asking.isEmpty()
                || asking.stream()
                        .anyMatch(process -> process.path().getParent().equals(path.getParent()));
    }
}
