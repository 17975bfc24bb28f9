package cn.kexie.matter.model;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.matter.steps.Addressee;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a generic step of a matter is told is in its files. */
final class GenericSteps implements MatterModels.Rule {

    private static final Set<MatterLife> BY_STEPS = Set.of(
            MatterLife.UNDER_REVIEW,
            MatterLife.PUBLICITY,
            MatterLife.APPROVED,
            MatterLife.REJECTED,
            MatterLife.WITHDRAWN,
            MatterLife.LAPSED);
    private static final List<String> SENTENCES = List.of("text", "title", "item");

    @Override
    public void check(MatterSet matter, ModelFaults faults) {
        matter.process()
                .steps("serviceTask")
                .forEach(step -> step.delegates().stream()
                        .flatMap(delegate -> GenericStep.of(delegate).stream())
                        .forEach(generic -> check(matter, step, generic, faults)));
        matter.process().steps("userTask").forEach(task -> checkTask(matter, task, faults));
        matter.called().forEach(called -> checkStatuses(matter, called, faults));
    }

    private static void check(MatterSet matter, Step step, GenericStep generic, ModelFaults faults) {
        Map<String, String> given = MatterModel.properties(step.element());
        if (generic != GenericStep.COUNT_SILENCE) {
            SENTENCES.forEach(name ->
                    Sentences.check(matter, step.element(), own(generic, given.getOrDefault(name, "")), faults));
        }
        checkValues(matter, step, given, faults);
    }

    /** The sentence without the words every procedure has. */
    private static String own(GenericStep generic, String sentence) {
        String own = sentence;
        for (String word : generic.words()) {
            own = own.replace("{" + word + "}", "");
        }
        return own;
    }

    private static void checkValues(MatterSet matter, Step step, Map<String, String> given, ModelFaults faults) {
        String status = given.getOrDefault("status", "");
        if (!status.isEmpty() && BY_STEPS.stream().noneMatch(life -> life.name().equals(status))) {
            matter.fault(
                    faults,
                    step,
                    "UNKNOWN_VALUE",
                    "状态“%s”不能由步骤设置".formatted(status),
                    "改成 UNDER_REVIEW、PUBLICITY、APPROVED、REJECTED、WITHDRAWN 或者 LAPSED");
        }
        String years = given.getOrDefault("years", "");
        if (!years.isEmpty() && !years.matches("[1-9]\\d?")) {
            matter.fault(faults, step, "UNKNOWN_VALUE", "有效年数“%s”不是 1 到 99 的整数".formatted(years), "改成整数，没有期限的不填");
        }
        String to = given.getOrDefault("to", "");
        if (!to.isEmpty() && Addressee.of(to).isEmpty()) {
            matter.fault(
                    faults,
                    step,
                    "UNKNOWN_VALUE",
                    "不能通知“%s”".formatted(to),
                    "改成 "
                            + Arrays.stream(Addressee.values())
                                    .map(Addressee::key)
                                    .collect(Collectors.joining("、")));
        }
        String event = given.getOrDefault("event", "");
        if (!event.isEmpty() && !event.matches("[A-Z][A-Z_]{1,59}")) {
            matter.fault(faults, step, "UNKNOWN_VALUE", "代码“%s”不合要求".formatted(event), "写成大写字母和下划线，如 SITE_VISITED");
        }
        String letter = given.getOrDefault("letter", "");
        if (!letter.isEmpty() && !matter.letters().containsKey(letter)) {
            matter.fault(
                    faults,
                    step,
                    "NOT_IN_THE_SET",
                    "这一组文件里没有文书 letters/%s/%s.html".formatted(matter.process().key(), letter),
                    "核对名称，或者把它一起部署");
        }
    }

    /** What a process it calls does to its case. */
    private static void checkStatuses(MatterSet matter, ProcessModel called, ModelFaults faults) {
        called.steps("serviceTask").forEach(step -> {
            String status = MatterModel.properties(step.element()).getOrDefault("status", "");
            boolean known = status.isEmpty()
                    || BY_STEPS.stream().anyMatch(life -> life.name().equals(status));
            if (!known) {
                faults.at(
                        called.file(),
                        step.element(),
                        "UNKNOWN_VALUE",
                        "事项“%s”调用它，但是没有状态“%s”".formatted(matter.process().name(), status),
                        "改成 UNDER_REVIEW、PUBLICITY、APPROVED、REJECTED、WITHDRAWN 或者 LAPSED");
            }
        });
    }

    private static void checkTask(MatterSet matter, Step task, ModelFaults faults) {
        Map<String, String> given = MatterModel.properties(task.element());
        if (given.getOrDefault("role", "").isEmpty()) {
            matter.fault(faults, task, "PROPERTY_MISSING", "任务没有写办理人的身份（role）", "填写，例如 审核人员；它会显示在办理意见里");
        }
        Arrays.stream(given.getOrDefault("otherThan", "").split("\\s+"))
                .filter(id -> !id.isEmpty())
                .filter(id -> matter.process().step(id).isEmpty())
                .forEach(id -> matter.fault(
                        faults, task, "LOOSE_REFERENCE", "otherThan 写的任务 %s 不存在".formatted(id), "写成任务的 id"));
    }
}
