package cn.kexie.matter.model;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A process that matters share is told what its tasks and lists show, and says what follows is decided by. */
final class SharedCalls implements MatterModels.Rule {

    private static final String DECIDED_IN = "decidedIn";

    /** What each is given and gives; its element template fills both in. */
    enum Call {
        ACCEPTANCE(
                "受理",
                Set.of("caseNo", "applicantName", "procedureName", "authorityCode", "examinerGroup"),
                Set.of("acceptanceOutcome", "authorityCode")),
        PUBLICITY(
                "公示",
                Set.of("caseNo", "applicantName", "procedureName", "objectionGroup", "publicityTitle"),
                Set.of("publicityOutcome")),
        OPINION("征求意见", Set.of("caseNo", "applicantName", "procedureName", "opinionPartner"), Set.of("opinionOutcome")),
        APPEAL(
                "复核",
                Set.of("caseNo", "applicantName", "procedureName", "hearingGroup", DECIDED_IN),
                Set.of("appealOutcome"));

        private final String template;
        private final Set<String> in;
        private final Set<String> out;

        Call(String template, Set<String> in, Set<String> out) {
            this.template = template;
            this.in = in;
            this.out = out;
        }

        String process() {
            return name().toLowerCase(Locale.ROOT);
        }

        Set<String> in() {
            return in;
        }

        Set<String> out() {
            return out;
        }
    }

    @Override
    public void check(MatterSet matter, ModelFaults faults) {
        calls(matter.process(), (step, call) -> {
            checkOfAnyProcess(matter.process(), step, call, faults);
            missing(matter.process(), step, call, "传出", call.out, targets(step, "out"), faults);
        });
    }

    /** A procedure with Java of its own may do without what comes back; what is shown inside it has to be told as well. */
    void check(ProcessModel process, ModelFaults faults) {
        calls(process, (step, call) -> checkOfAnyProcess(process, step, call, faults));
    }

    private static void calls(ProcessModel process, BiConsumer<Step, Call> found) {
        process.steps("callActivity")
                .forEach(step -> Arrays.stream(Call.values())
                        .filter(call -> call.process().equals(step.element().getAttribute("calledElement")))
                        .forEach(call -> found.accept(step, call)));
    }

    private static void checkOfAnyProcess(ProcessModel process, Step step, Call call, ModelFaults faults) {
        missing(process, step, call, "传入", call.in, targets(step, "in"), faults);
        checkDecided(process, step, faults);
    }

    /** Who decided in these tasks does not hear the appeal; a task that is not there would keep nobody from it. */
    private static void checkDecided(ProcessModel process, Step step, ModelFaults faults) {
        step.extensions("in")
                .filter(mapping -> mapping.getAttribute("target").equals(DECIDED_IN))
                .flatMap(mapping -> Arrays.stream(
                        mapping.getAttribute("sourceExpression").strip().split("\\s+")))
                .filter(id -> process.step(id)
                        .filter(task -> task.kind().equals("userTask"))
                        .isEmpty())
                .forEach(id -> faults.at(
                        process.file(),
                        step.element(),
                        "LOOSE_REFERENCE",
                        "原决定的任务“%s”不存在".formatted(id),
                        "写作出原决定的任务的 id，空格分隔"));
    }

    private static void missing(
            ProcessModel process,
            Step step,
            Call call,
            String direction,
            Set<String> needed,
            Set<String> mapped,
            ModelFaults faults) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(mapped);
        if (!missing.isEmpty()) {
            faults.at(
                    process.file(),
                    step.element(),
                    "MAPPING_MISSING",
                    "调用 %s 没有%s %s".formatted(call.process(), direction, String.join("、", missing)),
                    "选中它，套用模板“%s”，各项会自动填好".formatted(call.template));
        }
    }

    private static Set<String> targets(Step step, String direction) {
        return step.extensions(direction)
                .map((Element mapping) -> mapping.getAttribute("target"))
                .collect(Collectors.toSet());
    }
}
