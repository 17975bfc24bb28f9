package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.FormComponent;
import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.TableRow;
import cn.kexie.engine.model.code.ProgramCode;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.engine.model.matter.MatterModel;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The variables of a process: who gives them, in the set and in the program. */
final class ProcessKnowledge {

    private static final String PERIODS = "time-limit";
    /** The engine gives every process its own name. */
    private static final String PROCEDURE_NAME = "procedureName";

    private final ProcessModel process;
    private final ModelSet set;
    private final ProgramCode code;

    ProcessKnowledge(ProcessModel process, ModelSet set, ProgramCode code) {
        this.process = process;
        this.set = set;
        this.code = code;
    }

    /** Names of all delegates and listeners of the model. */
    Set<String> beans() {
        return process.steps().stream()
                .flatMap(step -> Stream.concat(step.delegates().stream(), step.taskListeners().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the variables somebody gives to the process. */
    Set<String> variables() {
        return variables(new HashSet<>());
    }

    private Set<String> variables(Set<String> asked) {
        Set<String> known = new HashSet<>(code.variablesBroughtTo(process.key()));
        beans().forEach(bean -> known.addAll(code.variablesOf(bean).keySet()));
        known.addAll(attributes("resultVariable", "elementVariable"));
        process.all("outputParameter").forEach(parameter -> known.add(parameter.getAttribute("name")));
        process.all("inputParameter").forEach(parameter -> known.add(parameter.getAttribute("name")));
        process.all("out").forEach(out -> known.add(out.getAttribute("target")));
        forms().flatMap(form -> form.fields().stream()).forEach(field -> known.add(field.key()));
        known.addAll(periods());
        known.add(PROCEDURE_NAME);
        MatterModel.periods(process).flatMap(MatterModel::variablesOf).forEach(known::add);
        MatterModel.variables(process).forEach(known::add);
        if (MatterModel.isOne(process)) {
            known.addAll(ofMatter());
        }
        asked.add(process.key());
        callers().forEach(call -> known.addAll(handedOver(call, asked)));
        return known;
    }

    /** {@code REVIEW} of the table of periods is {@code reviewDue} and {@code reviewReminder} where the program starts it. */
    private Set<String> periods() {
        Set<String> kinds = set.table(PERIODS).stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.inputs().stream())
                .map(entry -> entry.replace("\"", ""))
                .collect(Collectors.toSet());
        kinds.retainAll(code.capitalsAround(beans()));
        return kinds.stream().flatMap(MatterModel::variablesOf).collect(Collectors.toSet());
    }

    private Stream<Call> callers() {
        return set.processes().stream()
                .flatMap(caller -> caller.steps("callActivity")
                        .filter(call ->
                                call.element().getAttribute("calledElement").equals(process.key()))
                        .map(call -> new Call(caller, call)));
    }

    private Set<String> handedOver(Call call, Set<String> asked) {
        Set<String> names = call.step()
                .extensions("in")
                .map(in -> in.getAttribute("target"))
                .collect(Collectors.toSet());
        boolean all = call.step()
                .extensions("in")
                .anyMatch(in -> in.getAttribute("variables").equals("all"));
        if (all && !asked.contains(call.process().key())) {
            names.addAll(new ProcessKnowledge(call.process(), set, code).variables(asked));
        }
        return names;
    }

    /** Of the forms of tasks: what an applicant fills in reaches the process only where its form says so. */
    private Stream<FormModel> forms() {
        return process.steps("userTask").flatMap(step -> set.form(step.camunda("formRef")).stream());
    }

    private Set<String> ofMatter() {
        Set<String> known = new HashSet<>(MatterModel.GIVEN);
        known.add(MatterModel.DECISION);
        MatterModel.applicantForms(process)
                .flatMap(form -> set.form(form).stream())
                .flatMap(form -> form.components().stream())
                .map(component -> component.property("variable"))
                .filter(name -> !name.isEmpty())
                .forEach(known::add);
        return known;
    }

    /** What a variable can be at a step: the decision is that of the tasks straight before it. */
    KnownValues values(String variable, Step at) {
        if (!variable.equals(MatterModel.DECISION)) {
            return values(variable);
        }
        StepsAround around = new StepsAround(process);
        Stream<KnownValues> decided = around.tasksBefore(at).stream()
                .flatMap(task -> set.form(task.camunda("formRef")).stream())
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.key().equals(variable))
                .map(field -> KnownValues.offered(field.options()));
        Stream<KnownValues> silent = around.stepsBefore(at).stream()
                .flatMap(MatterModel::silence)
                .map(decision -> KnownValues.of(Set.of(decision)));
        return Stream.concat(decided, silent).reduce(KnownValues::and).orElse(KnownValues.UNKNOWN);
    }

    private Set<String> attributes(String... names) {
        Set<String> values = new HashSet<>();
        for (Element element : ModelXml.inside(process.element())) {
            for (String name : names) {
                values.add(element.getAttributeNS(Step.CAMUNDA, name));
            }
        }
        return values;
    }

    /** What a variable can be; unknown where somebody gives it what the code does not tell. */
    KnownValues values(String variable) {
        return values(variable, new HashSet<>());
    }

    private KnownValues values(String variable, Set<String> asked) {
        if (!asked.add(process.key()) || code.variablesBroughtTo(process.key()).contains(variable)) {
            return KnownValues.UNKNOWN;
        }
        Set<KnownValues> given = new LinkedHashSet<>();
        for (Step step : process.steps()) {
            step.delegates().forEach(bean -> given(bean, step, variable).ifPresent(given::add));
            outcome(step, variable).ifPresent(given::add);
            if (step.camunda("resultVariable").equals(variable)) {
                given.add(decided(step));
            }
            step.extensions("out")
                    .filter(out -> out.getAttribute("target").equals(variable))
                    .forEach(out -> given.add(returned(step, out.getAttribute("source"), asked)));
        }
        return given.isEmpty()
                ? KnownValues.UNKNOWN
                : given.stream().reduce(KnownValues::and).orElseThrow();
    }

    private Optional<KnownValues> given(String bean, Step step, String variable) {
        return Optional.ofNullable(code.variablesOf(bean).get(variable)).map(values -> {
            if (!values.areKnown()) {
                return KnownValues.UNKNOWN;
            }
            KnownValues known = KnownValues.of(values.constants());
            for (String enumeration : values.enums()) {
                known = known.and(chosen(bean, step, enumeration));
            }
            return known;
        });
    }

    /** What a step gives as the outcome: a constant, or the decision before it. */
    private Optional<KnownValues> outcome(Step step, String variable) {
        Map<String, String> told = MatterModel.properties(step.element());
        boolean gives = GenericStep.of(step)
                .filter(generic -> generic == GenericStep.GIVE_OUTCOME)
                .isPresent();
        if (!gives || !variable.equals(told.get("variable"))) {
            return Optional.empty();
        }
        String value = told.getOrDefault("value", "");
        return Optional.of(
                value.startsWith("${")
                        ? values(value.substring(2, value.length() - 1), step)
                        : KnownValues.of(Set.of(value)));
    }

    /** A choice of a form can only be what the form offers. */
    private KnownValues chosen(String bean, Step step, String enumeration) {
        Set<FormComponent> choices = code.answersOf(bean).entrySet().stream()
                .filter(answer -> answer.getValue().equals(enumeration))
                .flatMap(answer -> fieldsBefore(step, answer.getKey()))
                .collect(Collectors.toSet());
        return choices.isEmpty()
                        || choices.stream()
                                .anyMatch(choice -> !choice.optionsFrom().isEmpty())
                ? KnownValues.of(code.constantsOf(enumeration))
                : choices.stream()
                        .map(choice -> KnownValues.offered(choice.options()))
                        .reduce(KnownValues::and)
                        .orElseThrow();
    }

    private Stream<FormComponent> fieldsBefore(Step step, String key) {
        return new StepsAround(process)
                .tasksBefore(step).stream()
                        .flatMap(task -> set.form(task.camunda("formRef")).stream())
                        .flatMap(form -> form.fields().stream())
                        .filter(field -> field.key().equals(key) && field.isChoice());
    }

    private KnownValues decided(Step step) {
        return set.table(step.camunda("decisionRef"))
                .filter(DecisionTable::isTable)
                .map(table -> KnownValues.of(table.rows().stream()
                        .map(TableRow::outputs)
                        .filter(outputs -> !outputs.isEmpty())
                        .map(outputs -> outputs.get(0).replace("\"", ""))
                        .collect(Collectors.toSet())))
                .orElse(KnownValues.UNKNOWN);
    }

    private KnownValues returned(Step call, String variable, Set<String> asked) {
        return set.process(call.element().getAttribute("calledElement"))
                .map(called -> new ProcessKnowledge(called, set, code).values(variable, new HashSet<>(asked)))
                .orElse(KnownValues.UNKNOWN);
    }

    private record Call(ProcessModel process, Step step) {}
}
