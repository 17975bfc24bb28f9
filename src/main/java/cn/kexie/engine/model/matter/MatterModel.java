package cn.kexie.engine.model.matter;

import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** 事项: a process that says with which letters its case numbers begin. */
public final class MatterModel {

    public static final String CASE_PREFIX = "casePrefix";
    public static final String DECISION = "decision";
    public static final String OPINION = "opinion";
    public static final String ROLE = "role";

    /** Messages any matter may wait for; a later paper is named after its form. */
    public static final String MESSAGES = "matter.";

    public static final String LATER = "matter.submitted.";

    /** Variables a case has from its filing on. */
    public static final Set<String> GIVEN =
            Set.of("caseNo", "applicantName", "procedureName", "authorityCode", "decidingCode", "recommending");

    private static final Set<GenericStep> NAMING =
            EnumSet.of(GenericStep.INVOLVE_BODY, GenericStep.GIVE_OUTCOME, GenericStep.OFFER_STAFF);

    private MatterModel() {}

    public static boolean isOne(ProcessModel process) {
        return properties(process.element()).containsKey(CASE_PREFIX);
    }

    /** What an analyst says at an element ({@code camunda:property}). */
    public static Map<String, String> properties(Element element) {
        Map<String, String> properties = new LinkedHashMap<>();
        ModelXml.children(element, "extensionElements")
                .flatMap(extensions -> ModelXml.children(extensions, "properties"))
                .flatMap(all -> ModelXml.children(all, "property"))
                .forEach(property -> properties.put(
                        property.getAttribute("name"),
                        property.getAttribute("value").strip()));
        return properties;
    }

    /** Ids of its application form and of the forms of later papers. */
    public static Stream<String> applicantForms(ProcessModel process) {
        Stream<String> application = process.steps("startEvent")
                .filter(start -> process.around(start).isEmpty())
                .map(start -> start.camunda("formRef"))
                .filter(form -> !form.isEmpty());
        Stream<String> later = process.document().all("message").stream()
                .map(message -> message.getAttribute("name"))
                .filter(name -> name.startsWith(LATER))
                .map(name -> process.key() + "-" + name.substring(LATER.length()));
        return isOne(process) ? Stream.concat(application, later) : application;
    }

    /** Codes of the periods its steps start. */
    public static Stream<String> periods(ProcessModel process) {
        return process.steps("serviceTask")
                .filter(step -> step.delegates().contains(GenericStep.START_PERIOD.delegate()))
                .map(step -> properties(step.element()).getOrDefault("period", ""))
                .filter(period -> !period.isEmpty());
    }

    /** Codes of all periods its steps ask the table for. */
    public static Stream<String> periodsAsked(ProcessModel process) {
        Stream<String> extensions = process.steps("serviceTask")
                .filter(step -> step.delegates().contains(GenericStep.EXTEND_PERIOD.delegate()))
                .map(step -> properties(step.element()).getOrDefault("extension", ""))
                .filter(period -> !period.isEmpty());
        return Stream.concat(periods(process), extensions);
    }

    /** {@code FORMAL_CHECK} is {@code formalCheckDue} and {@code formalCheckReminder}. */
    public static Stream<String> variablesOf(String period) {
        StringBuilder camel = new StringBuilder();
        for (String part : period.toLowerCase(Locale.ROOT).split("_")) {
            camel.append(
                    camel.isEmpty() || part.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return Stream.of(camel + "Due", camel + "Reminder");
    }

    /** The decision that silence at this step counts as, empty for any other step. */
    public static Stream<String> silence(Step step) {
        return step.delegates().contains(GenericStep.COUNT_SILENCE.delegate())
                ? Stream.ofNullable(properties(step.element()).get(DECISION))
                : Stream.empty();
    }

    /** Whether a task records what is decided in it: it says in which role. */
    public static boolean records(Step task) {
        return !properties(task.element()).getOrDefault(ROLE, "").isEmpty();
    }

    /** Variables the generic steps of a process give under the names it says. */
    public static Stream<String> variables(ProcessModel process) {
        return process.steps("serviceTask")
                .filter(step -> GenericStep.of(step).filter(NAMING::contains).isPresent())
                .map(step -> properties(step.element()))
                .flatMap(told -> Stream.of("variable", "name").flatMap(name -> Stream.ofNullable(told.get(name))));
    }

    /** Whether the step is one of the generic ones, which any process may use more than once and under any id. */
    public static boolean isGeneric(Step step) {
        return step.delegates().stream().anyMatch(GenericStep::isOne);
    }
}
