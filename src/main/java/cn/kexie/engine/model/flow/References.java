package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.FileNames;
import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import java.util.Optional;

/** Whatever a model names stands in the same set: called processes, tables and forms, bound to it. */
public class References implements ModelRule {

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            process.steps().forEach(step -> check(set, process, step, faults));
        }
    }

    private static void check(ModelSet set, ProcessModel process, Step step, ModelFaults faults) {
        switch (step.kind()) {
            case "callActivity" -> checkCall(set, process, step, faults);
            case "businessRuleTask" -> {
                String table = step.camunda("decisionRef");
                reference(
                        set,
                        process,
                        step,
                        table,
                        "decisionRefBinding",
                        set.table(table).isPresent(),
                        "规则表",
                        faults);
            }
            case "userTask" -> checkTask(set, process, step, faults);
            case "startEvent" -> {
                if (!step.camunda("formRef").isEmpty()) {
                    checkTask(set, process, step, faults);
                }
            }
            default -> {}
        }
    }

    private static void checkCall(ModelSet set, ProcessModel process, Step step, ModelFaults faults) {
        String called = step.element().getAttribute("calledElement");
        reference(
                set,
                process,
                step,
                called,
                "calledElementBinding",
                set.process(called).isPresent(),
                "流程",
                faults);
        boolean passes = step.extensions("in")
                .anyMatch(in -> !in.getAttribute("businessKey").isBlank());
        if (!passes) {
            faults.at(
                    process.file(),
                    step.element(),
                    "NO_CASE_NUMBER",
                    "没有把案号传给被调用的流程",
                    "在 In mappings 中勾选 Business key（#{execution.processBusinessKey}）");
        }
    }

    private static void checkTask(ModelSet set, ProcessModel process, Step step, ModelFaults faults) {
        String form = step.camunda("formRef");
        if (form.isEmpty()) {
            faults.at(
                    process.file(), step.element(), "TASK_WITHOUT_FORM", "没有表单，办理人无从办理", "设置 camunda:formRef，并附上表单文件");
        } else {
            Optional<FormModel> meant = meant(set, process, form);
            if (meant.isPresent()) {
                faults.at(
                        process.file(),
                        step.element(),
                        "NOT_IN_THE_SET",
                        "表单“%s”不在这一组文件里；文件 %s 的 id 是“%s”"
                                .formatted(form, meant.get().file(), meant.get().id()),
                        "把那个文件的 id 改成 %s，或者改正这里的名称".formatted(form));
                return;
            }
            reference(set, process, step, form, "formRefBinding", set.form(form).isPresent(), "表单", faults);
        }
    }

    /** The file that by its name should hold the form, but holds another. */
    private static Optional<FormModel> meant(ModelSet set, ProcessModel process, String form) {
        return set.form(form).isPresent()
                ? Optional.empty()
                : set.forms().stream()
                        .filter(other -> form.equals(process.key() + "-" + FileNames.stem(other.file())))
                        .findFirst();
    }

    private static void reference(
            ModelSet set,
            ProcessModel process,
            Step step,
            String name,
            String binding,
            boolean known,
            String kind,
            ModelFaults faults) {
        if (name.isBlank()) {
            faults.at(process.file(), step.element(), "NOTHING_NAMED", "没有写明" + kind, "填写" + kind + "的 id");
        } else if (!known) {
            faults.at(
                    process.file(),
                    step.element(),
                    "NOT_IN_THE_SET",
                    "这一组文件里没有%s“%s”".formatted(kind, name),
                    "核对名称，或者把它一起部署");
        } else if (!step.camunda(binding).equals("deployment") && !asksCurrent(set, step)) {
            faults.at(
                    process.file(),
                    step.element(),
                    "NOT_BOUND",
                    "%s没有绑定到同一版，修改后会伤到在办案件".formatted(kind),
                    "把 Binding 设为 deployment（camunda:%s=\"deployment\"）".formatted(binding));
        }
    }

    /** A table that holds as it is now may be asked as it is now. */
    private static boolean asksCurrent(ModelSet set, Step step) {
        return set.table(step.camunda("decisionRef"))
                .filter(DecisionTable::isCurrent)
                .isPresent();
    }
}
