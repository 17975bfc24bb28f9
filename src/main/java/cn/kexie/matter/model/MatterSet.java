package cn.kexie.matter.model;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.party.Region;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormPlaces;
import cn.kexie.platform.letter.Letter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The files of one matter within a set. */
record MatterSet(ModelSet set, ProcessModel process, Map<String, String> properties, Form application) {

    /** Empty where the application form is missing or unreadable; other rules say so. */
    static Optional<MatterSet> of(ModelSet set, ProcessModel process) {
        return MatterModel.applicantForms(process)
                .findFirst()
                .flatMap(set::form)
                .map(FormModel::form)
                .map(form -> new MatterSet(set, process, MatterModel.properties(process.element()), form));
    }

    String property(MatterProperty property) {
        return properties.getOrDefault(property.key(), "");
    }

    Optional<DecisionTable> table(String ending) {
        return set.table(process.key() + ending);
    }

    /** Everything its tables may read. */
    Set<String> facts() {
        Set<String> facts =
                new java.util.TreeSet<>(FormPlaces.ofFacts(application).keySet());
        facts.addAll(Set.of("today", "hasAssociation", "materials", "regionLevel"));
        return facts;
    }

    /** What the facts can be, of those that are one of a few: by name, as the tests of a table write it. */
    Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        application.fields().stream()
                .filter(field -> field.isRequired() && !field.options().isEmpty() && !field.isList())
                .forEach(field -> field.fact()
                        .ifPresent(name -> choices.put(
                                name,
                                field.options().stream()
                                        .map(option -> "\"" + option.code() + "\"")
                                        .collect(Collectors.joining(",")))));
        choices.put(
                "regionLevel",
                Arrays.stream(Region.Level.values())
                        .map(level -> "\"" + level.name() + "\"")
                        .collect(Collectors.joining(",")));
        return choices;
    }

    /** Fields outside lists and people, as sentences name them: {@code society.name}. */
    Map<String, Field> nameable() {
        Map<String, Field> fields = new LinkedHashMap<>();
        FormPlaces.outsidePeople(application).stream()
                .filter(field -> !field.pointer().contains("*"))
                .forEach(field -> fields.put(field.pointer().substring(1).replace('/', '.'), field));
        return fields;
    }

    Map<String, Letter> letters() {
        String folder = "letters/" + process.key() + "/";
        return set.releasedLetters().stream()
                .filter(letter -> letter.name().startsWith(folder))
                .collect(Collectors.toMap(
                        letter -> letter.name().substring(folder.length()).replaceFirst("\\.html$", ""),
                        letter -> letter,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The processes it calls, of those that are in the set. */
    List<ProcessModel> called() {
        return process.steps("callActivity")
                .flatMap(step -> set.process(step.element().getAttribute("calledElement")).stream())
                .distinct()
                .toList();
    }

    /** Whether it waits for this message, itself or in a process it calls. */
    boolean hears(String message) {
        return Stream.concat(Stream.of(process), called().stream())
                .flatMap(one -> one.document().all("message").stream())
                .anyMatch(one -> one.getAttribute("name").equals(message));
    }

    /** Forms of its tasks. */
    List<FormModel> taskForms() {
        return process.steps("userTask")
                .flatMap(task -> set.form(task.camunda("formRef")).stream())
                .toList();
    }

    void fault(ModelFaults faults, Element element, String code, String why, String mend) {
        faults.at(process.file(), element, code, why, mend);
    }

    void fault(ModelFaults faults, Step step, String code, String why, String mend) {
        fault(faults, step.element(), code, why, mend);
    }
}
