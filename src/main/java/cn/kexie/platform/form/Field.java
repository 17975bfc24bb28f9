package cn.kexie.platform.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value of a form.
 *
 * @param pointer where it stands in an application, {@code *} for the rows of a list: {@code /needs/*}{@code /title}
 * @param label how people name it; the key where the form says nothing
 * @param type the component, see {@link Components}
 * @param subtype of a datetime: date, time or datetime
 * @param mayHide whether a condition of its own, or of a heading above it in the same object, can hide it; then it
 *     cannot be required
 * @param readOnly whether it is only shown
 * @param optionsFrom where the options are read among the variables of a task; empty when the form gives them
 * @param properties what the form says beyond form-js
 */
public record Field(
        String key,
        String pointer,
        String label,
        String description,
        String type,
        String subtype,
        boolean required,
        boolean mayHide,
        boolean readOnly,
        List<Option> options,
        List<String> optionsFrom,
        Limits limits,
        Map<String, String> properties)
        implements FormPart {

    @Override
    public String title() {
        return label.equals(key) ? "“%s”".formatted(key) : label;
    }

    public boolean isFreeText() {
        return Components.FREE_TEXT.contains(type);
    }

    /** Whether the number has no decimals. */
    public boolean isWhole() {
        return "number".equals(type) && Integer.valueOf(0).equals(limits.decimalDigits());
    }

    /** Whether the value is a list of codes. */
    public boolean isList() {
        return Components.SOME_OF.contains(type);
    }

    @Override
    public String name() {
        return key;
    }

    @Override
    public boolean isRequired() {
        return !mayHide && (required || isConsent());
    }

    /** A box that has to be ticked. */
    public boolean isConsent() {
        return "checkbox".equals(type) && (required || checks().contains("consent"));
    }

    /** Where a day has to lie: past, pastOrPresent, future, futureOrPresent, or empty. */
    public String dateBound() {
        return limits.noPassedDates() ? "futureOrPresent" : properties.getOrDefault("date", "");
    }

    /** Names of {@link FieldCheck}s. */
    public List<String> checks() {
        String names = properties.getOrDefault("check", "").strip();
        return names.isEmpty() ? List.of() : List.of(names.split("\\s+"));
    }

    /** Name of the code list the value is from. */
    public Optional<String> codes() {
        return property("codes");
    }

    /** The process variable the value becomes. */
    public Optional<String> variable() {
        return property("variable");
    }

    /** The name under which the value is a fact. */
    public Optional<String> fact() {
        return property("fact").filter(name -> !"false".equals(name)).map(name -> "true".equals(name) ? key : name);
    }

    /** Whether the value stands in the register, where anybody may read it if that is public. */
    public boolean registered() {
        return property("registered").filter("yes"::equals).isPresent();
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }
}
