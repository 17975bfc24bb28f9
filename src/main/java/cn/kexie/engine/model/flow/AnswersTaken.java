package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.FormComponent;
import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.code.ProgramCode;
import cn.kexie.engine.model.matter.MatterModel;
import java.util.Map;
import java.util.Set;

/**
 * Nothing an official fills in is lost: an answer lives until the end of the transaction, so a step, condition or table
 * that follows without a wait takes it, on every way; what is hidden for some answers, on one.
 */
public class AnswersTaken implements ModelRule {

    /** Property of a field whose answer the dossier keeps as it is. */
    private static final String KEPT = "存入卷宗";

    /** 本人声明. */
    private static final String DECLARATION = "impartial";

    private final ProgramCode code;

    public AnswersTaken(ProgramCode code) {
        this.code = code;
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            process.steps("userTask")
                    .forEach(task -> set.form(task.camunda("formRef"))
                            .ifPresent(form -> check(set, process, task, form, faults)));
        }
    }

    private void check(ModelSet set, ProcessModel process, Step task, FormModel form, ModelFaults faults) {
        AnswersBehind behind = new AnswersBehind(process, set, code);
        Set<String> always = behind.takenAlways(task);
        Set<String> somewhere = behind.takenSomewhere(task);
        Map<String, Set<String>> choices = behind.choicesBehind(task);
        for (FormComponent field : form.fields()) {
            boolean asks =
                    field.isInput() && !isKept(task, field) && !isConfirmation(field) && !isRecorded(task, field);
            Set<String> taken = field.mayHide() ? somewhere : always;
            if (asks && !taken.contains(field.key())) {
                faults.add(new ModelFault(
                        form.file(),
                        field.key(),
                        field.label(),
                        field.line(),
                        "ANSWER_NOT_TAKEN",
                        "任务“%s”（%s）之后%s步骤接收这一项，填写的内容会丢失"
                                .formatted(task.title(), task.id(), somewhere.contains(field.key()) ? "并非每条路都有" : "没有"),
                        "去掉这一项，或者在任务之后紧接接收它的步骤，或者给它加上属性“%s”= yes%s"
                                .formatted(KEPT, MatterModel.records(task) ? "" : "（任务要套用模板“经办任务”，写明办理人的身份）")));
            }
            checkOptions(task, form, field, choices, faults);
        }
    }

    /** One option, or a declaration without which the task is not completed, says no more than that it was. */
    private static boolean isConfirmation(FormComponent field) {
        boolean declaration = field.key().equals(DECLARATION) && field.isRequired();
        return declaration
                || field.isChoice()
                        && field.options().size() == 1
                        && field.optionsFrom().isEmpty();
    }

    /** A task that says in which role it is decided keeps answers as they are. */
    private static boolean isKept(Step task, FormComponent field) {
        return MatterModel.records(task) && field.property(KEPT).equals("yes");
    }

    /** A task that says in which role it is decided records what was decided and why. */
    private static boolean isRecorded(Step task, FormComponent field) {
        return MatterModel.records(task)
                && Set.of(MatterModel.DECISION, MatterModel.OPINION).contains(field.key());
    }

    private void checkOptions(
            Step task, FormModel form, FormComponent field, Map<String, Set<String>> choices, ModelFaults faults) {
        Set<String> understood = choices.get(field.key());
        if (understood == null || !field.isChoice()) {
            return;
        }
        field.options().forEach((value, label) -> {
            if (!understood.contains(value)) {
                faults.add(new ModelFault(
                        form.file(),
                        field.key(),
                        field.label(),
                        field.line(),
                        "UNKNOWN_OPTION",
                        "选项“%s”（%s）是任务“%s”之后的步骤不认识的，选了它就不能提交".formatted(label, value, task.title()),
                        "改用 %s，或者请程序员先让步骤认识它".formatted(String.join("、", understood))));
            }
        });
    }
}
