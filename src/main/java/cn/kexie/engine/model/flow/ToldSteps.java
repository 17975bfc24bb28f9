package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.Letter;
import cn.kexie.engine.model.MeantName;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.TableRow;
import cn.kexie.engine.model.code.ProgramCode;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.engine.model.matter.MatterModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A generic step is told everything it needs, and nothing it does not know. */
public class ToldSteps implements ModelRule {

    private static final Set<String> OF_TASKS =
            Set.of("role", "otherThan", "independent", "handling", "handling.returnTo");
    private static final Pattern WORD = Pattern.compile("(?<!\\$)\\{([^}]*)}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final String THE_DECISION = "${decision}";
    private static final String HTML = ".html";
    private static final String PERIODS = "time-limit";

    private final ProgramCode code;
    private final Set<String> letters;

    /** @param program brings the letters of the house, which no release holds */
    public ToldSteps(ProgramCode code, ModelSet program) {
        this.code = code;
        letters = program.letters().stream()
                .map(Letter::name)
                .filter(name -> name.endsWith(HTML))
                .map(name -> name.substring(0, name.length() - HTML.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            process.steps()
                    .forEach(step ->
                            GenericStep.of(step).ifPresent(generic -> check(set, process, step, generic, faults)));
            process.steps("userTask").forEach(task -> checkTask(process, task, faults));
        }
    }

    private void check(ModelSet set, ProcessModel process, Step step, GenericStep generic, ModelFaults faults) {
        Map<String, String> told = MatterModel.properties(step.element());
        generic.required().forEach(name -> require(process, step, told, name, faults));
        if (!told.getOrDefault("event", "").isEmpty()) {
            require(process, step, told, "text", faults);
        }
        told.keySet().stream()
                .filter(name -> !generic.takes(name))
                .forEach(name ->
                        faults.at(process.file(), step.element(), "UNKNOWN_PROPERTY", "步骤没有参数 " + name, "去掉它，或者改正名称"));
        if (generic == GenericStep.RECORD_OUTCOME) {
            checkOutcome(set, process, step, told, faults);
        }
        if (generic == GenericStep.GIVE_OUTCOME) {
            checkGiven(set, process, step, told, faults);
        }
        owners(set, process).forEach(owner -> {
            if (!isLeftOpen(told.getOrDefault("body", ""))) {
                known(process, owner, step, "单位", told.get("body"), code.namesOf("CaseBodies", owner.key()), faults);
            }
            if (!MatterModel.isOne(owner)) {
                checkWritten(set, process, owner, step, generic, told, faults);
            }
        });
    }

    /** What stays in the engine is a code, never what somebody wrote; and nothing that was given at the filing. */
    private void checkGiven(
            ModelSet set, ProcessModel process, Step step, Map<String, String> told, ModelFaults faults) {
        String variable = told.getOrDefault("variable", "");
        if (MatterModel.GIVEN.contains(variable)) {
            faults.at(
                    process.file(),
                    step.element(),
                    "UNKNOWN_VALUE",
                    "%s 是案件提交时给出的，步骤不能改写".formatted(variable),
                    "换一个变量名，例如 opinionOutcome");
        }
        String value = told.getOrDefault("value", "");
        boolean decided = value.equals(THE_DECISION)
                && new ProcessKnowledge(process, set, code)
                        .values(MatterModel.DECISION, step)
                        .complete();
        if (!value.isEmpty() && !decided && !KIND.matcher(value).matches()) {
            faults.at(
                    process.file(),
                    step.element(),
                    "UNKNOWN_VALUE",
                    "“%s”不能留作结果：填写的内容不进流程变量".formatted(value),
                    "写大写的常量，如 SILENT；或者 ${decision}，紧接在表单有 decision 选项的任务之后");
        }
    }

    /** Whose cases the steps of a process are about: a process that is called works on those of its callers. */
    private static List<ProcessModel> owners(ModelSet set, ProcessModel process) {
        List<ProcessModel> callers = set.processes().stream()
                .filter(caller -> caller.steps("callActivity")
                        .anyMatch(call ->
                                call.element().getAttribute("calledElement").equals(process.key())))
                .toList();
        return callers.isEmpty() ? List.of(process) : callers;
    }

    /** A kind of the register of bodies, or what the caller says. */
    private static boolean isLeftOpen(String body) {
        return body.startsWith("${") || KIND.matcher(body).matches();
    }

    /** Every outcome has its words. */
    private void checkOutcome(
            ModelSet set, ProcessModel process, Step step, Map<String, String> told, ModelFaults faults) {
        new ProcessKnowledge(process, set, code)
                .values(told.getOrDefault("variable", ""))
                .labels()
                .keySet()
                .forEach(outcome -> require(process, step, told, GenericStep.WORDING + outcome, faults));
    }

    /** What a procedure with a program of its own knows is in its code, the house's letters and the common table of periods. */
    private void checkWritten(
            ModelSet set,
            ProcessModel process,
            ProcessModel owner,
            Step step,
            GenericStep generic,
            Map<String, String> told,
            ModelFaults faults) {
        known(process, owner, step, "状态", told.get("status"), code.statusesOf(owner.key()), faults);
        known(process, owner, step, "期限", told.get("period"), periods(set), faults);
        known(process, owner, step, "期限", told.get("extension"), periods(set), faults);
        known(process, owner, step, "文书", told.get("letter"), letters(owner), faults);
        Set<String> words = new TreeSet<>(code.namesOf("CaseWords", owner.key()));
        words.addAll(generic.words());
        WORD.matcher(told.getOrDefault("text", ""))
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(word -> known(process, owner, step, "用语", word, words, faults));
    }

    private static void known(
            ProcessModel process,
            ProcessModel owner,
            Step step,
            String what,
            String value,
            Set<String> known,
            ModelFaults faults) {
        if (value != null && !value.isEmpty() && !known.contains(value)) {
            faults.at(
                    process.file(),
                    step.element(),
                    "UNKNOWN_VALUE",
                    "%s没有%s“%s”"
                            .formatted(process.equals(owner) ? "本流程" : "调用它的“%s”".formatted(owner.name()), what, value),
                    known.isEmpty() ? "去掉它" : "改用 " + MeantName.among(value, known));
        }
    }

    private static void require(
            ProcessModel process, Step step, Map<String, String> told, String name, ModelFaults faults) {
        if (told.getOrDefault(name, "").isEmpty()) {
            faults.at(process.file(), step.element(), "PROPERTY_MISSING", "步骤缺少参数 " + name, "在右侧模板中填写");
        }
    }

    private void checkTask(ProcessModel process, Step task, ModelFaults faults) {
        Map<String, String> told = MatterModel.properties(task.element());
        if (MatterModel.records(task)) {
            told.keySet().stream()
                    .filter(name -> !OF_TASKS.contains(name))
                    .forEach(name -> faults.at(
                            process.file(), task.element(), "UNKNOWN_PROPERTY", "任务没有参数 " + name, "去掉它，或者改正名称"));
        }
        if (!told.getOrDefault("independent", "").isEmpty() && !code.answers("CasePartakers", process.key())) {
            faults.at(
                    process.file(),
                    task.element(),
                    "UNKNOWN_PROPERTY",
                    "本流程的程序不能说明谁参与过原决定，independent 不起作用",
                    "去掉它，改用 otherThan 写明作过决定的任务");
        }
    }

    private static Set<String> periods(ModelSet set) {
        return set.table(PERIODS).stream()
                .flatMap(table -> table.rows().stream())
                .map(TableRow::inputs)
                .flatMap(inputs -> inputs.stream())
                .map(entry -> entry.replace("\"", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** None where the program fills in no letters for the process. */
    private Set<String> letters(ProcessModel process) {
        return code.answers("CaseLetters", process.key()) ? letters : Set.of();
    }
}
