package cn.kexie.engine.model.style;

import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.code.ProgramCode;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.engine.model.matter.MatterModel;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A step and its delegate, a task and its form bear one name; none of the four is without the other. */
public class Pairs implements ModelRule {

    private final ProgramCode code;

    public Pairs(ProgramCode code) {
        this.code = code;
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            process.steps("serviceTask")
                    .filter(step -> !MatterModel.isGeneric(step))
                    .forEach(step -> checkDelegate(process, step, faults));
            process.steps("userTask").forEach(step -> checkForm(process, step, faults));
        }
        Set<String> used = set.processes().stream()
                .flatMap(process -> process.steps().stream())
                .map(step -> step.camunda("formRef"))
                .collect(Collectors.toSet());
        set.processes().stream().flatMap(MatterModel::applicantForms).forEach(used::add);
        set.forms().stream().filter(form -> !used.contains(form.id())).forEach(form -> unusedForm(form, faults));
        Set<String> idle = new TreeSet<>(code.delegates());
        set.processes().stream()
                .flatMap(process -> process.steps().stream())
                .forEach(step -> idle.removeAll(step.delegates()));
        idle.removeIf(GenericStep::isOne);
        idle.forEach(bean ->
                faults.add(new ModelFault("程序", bean, "", 0, "STYLE_UNUSED", "没有流程使用这个委托类", "在流程中使用它，或者请程序员删除它")));
    }

    private static void checkDelegate(ProcessModel process, Step step, ModelFaults faults) {
        String expected = "${" + Words.meaning(step.id()) + "Delegate}";
        if (!expected.equals(step.camunda("delegateExpression"))) {
            faults.at(process.file(), step.element(), "STYLE_NAME", "应由 " + expected + " 执行", "统一两者的名称");
        }
    }

    private static void checkForm(ProcessModel process, Step step, ModelFaults faults) {
        String expected = process.key() + "-" + Words.kebab(Words.meaning(step.id()));
        if (!expected.equals(step.camunda("formRef"))) {
            faults.at(process.file(), step.element(), "STYLE_NAME", "camunda:formRef 应为 " + expected, "统一两者的名称");
        }
    }

    private static void unusedForm(FormModel form, ModelFaults faults) {
        faults.in(form.file(), "STYLE_UNUSED", "没有任务使用这个表单", "在任务中使用它，或者删除它");
    }
}
