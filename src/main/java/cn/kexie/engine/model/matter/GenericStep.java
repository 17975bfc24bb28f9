package cn.kexie.engine.model.matter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The steps of matters, by their delegates; each has an element template of the same properties. */
public enum GenericStep {
    MOVE_CASE("moveCaseDelegate", List.of("status"), List.of("ends", "step")),
    START_PERIOD("startPeriodDelegate", List.of("period"), List.of("ends", "step")),
    END_PERIOD("endPeriodDelegate", List.of("period"), List.of()),
    NOTE_CASE("noteCaseDelegate", List.of("event", "text"), List.of()),
    NOTIFY("notifyDelegate", List.of("to", "event", "text"), List.of()),
    COUNT_SILENCE("countSilenceDelegate", List.of("decision", "text"), List.of("role")),
    HAND_ON_CASE("handOnCaseDelegate", List.of(), List.of()),
    ISSUE_LETTER("issueLetterDelegate", List.of("letter"), List.of()),
    REVOKE_LETTER("revokeLetterDelegate", List.of("letter", "reason"), List.of()),
    ANNOUNCE_PUBLICITY("announcePublicityDelegate", List.of("title", "item"), List.of()),
    RECORD_PUBLICITY_RESULT("recordPublicityResultDelegate", List.of(), List.of()),
    ENTER_REGISTER("enterRegisterDelegate", List.of("title"), List.of("years"));

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
