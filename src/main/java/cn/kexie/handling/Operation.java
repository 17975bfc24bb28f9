package cn.kexie.handling;

import cn.kexie.engine.model.matter.GenericStep;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the diagram may allow at a task, by property {@code handling}. */
public enum Operation {
    URGE("催办"),
    COPY("抄送"),
    DELEGATE("委派"),
    CONSULT("加签"),
    RECALL("撤回");

    /** Name of the property; its value names operations, divided by blanks. */
    public static final String PROPERTY = "handling";

    /** Name of the property that names the earlier tasks a task may be returned to, divided by blanks. */
    public static final String RETURN_TO = "handling.returnTo";

    /** Steps a withdrawn decision may have led over: they tell nobody and are done again. */
    public static final Set<GenericStep> TAKEN_BACK =
            EnumSet.of(GenericStep.START_PERIOD, GenericStep.END_PERIOD, GenericStep.OFFER_STAFF);

    /** Name of the property by which such a step puts something into the timeline, of which applicants are told. */
    public static final String TELLS = "event";

    private final String text;

    Operation(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<Operation> named(String name) {
        return Arrays.stream(values())
                .filter(operation -> operation.name().equals(name))
                .findFirst();
    }

    /** Those a property allows; the model rules have refused what is none. */
    public static Set<Operation> read(String property) {
        Set<Operation> allowed = EnumSet.noneOf(Operation.class);
        Arrays.stream(property.split("\\s+")).forEach(name -> named(name).ifPresent(allowed::add));
        return allowed;
    }
}
