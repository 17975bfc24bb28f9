package cn.kexie.engine.model.matter;

import cn.kexie.engine.model.Step;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps any process may use, by their delegates; each has an element template of the same properties. */
public enum GenericStep {
    MOVE_CASE("moveCaseDelegate", List.of("status"), List.of("ends", "step", "event", "text", "by", "answer")),
    START_PERIOD(
            "startPeriodDelegate",
            List.of("period"),
            List.of("ends", "step", "result", "ofTask", "event", "text", "by", "answer")),
    END_PERIOD("endPeriodDelegate", List.of("period"), List.of("ends", "step", "event", "text", "by", "answer")),
    PAUSE_PERIOD(
            "pausePeriodDelegate",
            List.of("period", "reason"),
            List.of("ends", "step", "event", "text", "by", "answer")),
    RESUME_PERIOD("resumePeriodDelegate", List.of("period"), List.of("ends", "step", "event", "text", "by", "answer")),
    EXTEND_PERIOD(
            "extendPeriodDelegate",
            List.of("period", "extension"),
            List.of("ends", "step", "event", "text", "by", "answer")),
    NOTE_CASE("noteCaseDelegate", List.of("event", "text"), List.of("ends", "step", "by", "answer")),
    NOTIFY("notifyDelegate", List.of("to", "event", "text"), List.of()),
    COUNT_SILENCE("countSilenceDelegate", List.of("decision", "text"), List.of("role")),
    RECORD_OUTCOME("recordOutcomeDelegate", List.of("variable", "role"), List.of()),
    GIVE_OUTCOME("giveOutcomeDelegate", List.of("variable", "value"), List.of()),
    INVOLVE_BODY("involveBodyDelegate", List.of("body", "variable"), List.of("name")),
    OFFER_STAFF("offerStaffDelegate", List.of("group", "variable", "firstValue", "firstLabel"), List.of()),
    HAND_ON_CASE("handOnCaseDelegate", List.of(), List.of()),
    ISSUE_LETTER("issueLetterDelegate", List.of("letter"), List.of()),
    REVOKE_LETTER("revokeLetterDelegate", List.of("letter", "reason"), List.of()),
    ANNOUNCE_PUBLICITY("announcePublicityDelegate", List.of("title", "item"), List.of()),
    RECORD_PUBLICITY_RESULT("recordPublicityResultDelegate", List.of(), List.of()),
    ENTER_REGISTER("enterRegisterDelegate", List.of("title"), List.of("years"));

    /** Of {@link #RECORD_OUTCOME}: how the record words an outcome, {@code text.ADOPTED}. */
    public static final String WORDING = "text.";

    private final String delegate;
    private final List<String> required;
    private final List<String> optional;

    GenericStep(String delegate, List<String> required, List<String> optional) {
        this.delegate = delegate;
        this.required = required;
        this.optional = optional;
    }

    public static Optional<GenericStep> of(String delegate) {
        return Arrays.stream(values())
                .filter(step -> step.delegate.equals(delegate))
                .findFirst();
    }

    /** The one a step of a model is, empty for a step of a delegate of its own. */
    public static Optional<GenericStep> of(Step step) {
        return step.delegates().stream().flatMap(bean -> of(bean).stream()).findFirst();
    }

    public boolean takes(String property) {
        return required.contains(property)
                || optional.contains(property)
                || this == RECORD_OUTCOME && property.startsWith(WORDING);
    }

    /** What the sentence for the timeline may name, whatever the procedure. */
    public Set<String> words() {
        return EnumSet.of(START_PERIOD, RESUME_PERIOD, EXTEND_PERIOD).contains(this)
                ? Set.of("decision", "dueDate")
                : Set.of("decision");
    }

    public static boolean isOne(String delegate) {
        return of(delegate).isPresent();
    }

    public String delegate() {
        return delegate;
    }

    public List<String> required() {
        return required;
    }

    public List<String> optional() {
        return optional;
    }
}
