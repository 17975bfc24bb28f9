package cn.kexie.platform.form;

import cn.kexie.platform.code.CodeList;
import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.platform.text.CanonicalText;
import cn.kexie.platform.web.json.Faults;
import cn.kexie.platform.web.json.Messages;
import cn.kexie.platform.web.json.Pointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a form demands of one value; of several faults the first is told, as for a record. */
final class FieldConstraints {

    /** Decimals of a number for which the form gives no limit. */
    private static final int MOST_DECIMALS = 6;

    private final FieldChecks checks;
    private final Clock clock;

    FieldConstraints(FieldChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    void check(Field field, JsonNode value, Pointer at, Faults faults) {
        if (isNothing(value)) {
            if (field.isRequired()) {
                FormConstraints.note(at, "REQUIRED", Messages.required(field.title()), faults);
            }
        } else if (field.isList()) {
            each(field, value, at, faults);
        } else {
            fault(field, value)
                    .ifPresent(
                            fault -> FormConstraints.note(at, fault.code(), fault.messageFor(field.title()), faults));
        }
    }

    private static boolean isNothing(JsonNode value) {
        return FormConstraints.isNothing(value);
    }

    private void each(Field field, JsonNode chosen, Pointer at, Faults faults) {
        if (chosen.isEmpty() && field.isRequired()) {
            FormConstraints.note(at, "REQUIRED", Messages.required(field.title()), faults);
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            String code = chosen.get(i).asText("");
            String label = "%s第 %d 项".formatted(field.title(), i + 1);
            Pointer place = at.child(i);
            listed(field, code)
                    .ifPresent(fault -> FormConstraints.note(place, fault.code(), fault.messageFor(label), faults));
            Integer earlier = places.putIfAbsent(CanonicalKey.of(code), i);
            if (earlier != null && !isNothing(chosen.get(i))) {
                String sentence = Messages.repeated(earlier + 1, Messages.DELETE_REPEATED);
                FormConstraints.note(place, "DUPLICATE", Messages.named(label, sentence), faults);
            }
        }
    }

    private Optional<CheckFault> fault(Field field, JsonNode value) {
        return switch (field.type()) {
            case "number" -> number(field, value.decimalValue());
            case "checkbox" ->
                when(field.isConsent() && !value.booleanValue(), "NOT_ACCEPTABLE", Messages.consent(CheckFault.LABEL));
            case "datetime" -> moment(field, value.textValue());
            default -> text(field, value.textValue());
        };
    }

    private Optional<CheckFault> text(Field field, String text) {
        Limits limits = field.limits();
        if (text.isEmpty() && field.isRequired()) {
            return Optional.of(new CheckFault("REQUIRED", Messages.required(CheckFault.LABEL)));
        }
        if (limits.tooLong(text)) {
            int length = CanonicalText.length(text);
            return Optional.of(
                    new CheckFault("TOO_LONG", Messages.atMost(CheckFault.LABEL, limits.maxLength(), "个字", length)));
        }
        if (limits.tooShort(text)) {
            int length = CanonicalText.length(text);
            return Optional.of(
                    new CheckFault("TOO_SHORT", Messages.atLeast(CheckFault.LABEL, limits.minLength(), "个字", length)));
        }
        return Stream.of(
                        when(!limits.matches(text), "BAD_FORMAT", Messages.malformed(CheckFault.LABEL)),
                        listed(field, text),
                        checks.of(field).stream()
                                .flatMap(check -> check.check(text).stream())
                                .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<CheckFault> listed(Field field, String code) {
        return field.codes()
                .map(CodeList::of)
                .filter(list -> list.find(code).isEmpty())
                .map(CodeList::refusal)
                .map(message -> new CheckFault("UNKNOWN_CODE", message));
    }

    private static Optional<CheckFault> number(Field field, BigDecimal number) {
        Limits limits = field.limits();
        int decimals = decimals(limits);
        BigDecimal plain = number.stripTrailingZeros();
        if (limits.tooSmall(number)) {
            return outOfRange(Messages.notBelow(CheckFault.LABEL, limits.min().toPlainString()));
        }
        if (limits.tooLarge(number)) {
            return outOfRange(Messages.notAbove(CheckFault.LABEL, limits.max().toPlainString()));
        }
        boolean tooFine = plain.scale() > decimals;
        boolean tooWide = plain.precision() - plain.scale() > FormShape.MOST_DIGITS;
        return tooFine || tooWide
                ? outOfRange(Messages.digits(CheckFault.LABEL, FormShape.MOST_DIGITS, decimals))
                : Optional.empty();
    }

    static int decimals(Limits limits) {
        return limits.decimalDigits() == null ? MOST_DECIMALS : limits.decimalDigits();
    }

    private Optional<CheckFault> moment(Field field, String text) {
        if ("time".equals(field.subtype())) {
            return Optional.empty();
        }
        LocalDate day = "datetime".equals(field.subtype())
                ? OffsetDateTime.parse(text).atZoneSameInstant(clock.getZone()).toLocalDate()
                : LocalDate.parse(text);
        int side = day.compareTo(LocalDate.now(clock));
        return switch (field.dateBound()) {
            case "past" -> when(side >= 0, "OUT_OF_RANGE", Messages.past(CheckFault.LABEL));
            case "pastOrPresent" -> when(side > 0, "OUT_OF_RANGE", Messages.pastOrPresent(CheckFault.LABEL));
            case "future" -> when(side <= 0, "OUT_OF_RANGE", Messages.future(CheckFault.LABEL));
            case "futureOrPresent" -> when(side < 0, "OUT_OF_RANGE", Messages.futureOrPresent(CheckFault.LABEL));
            default -> Optional.empty();
        };
    }

    private static Optional<CheckFault> outOfRange(String message) {
        return when(true, "OUT_OF_RANGE", message);
    }

    private static Optional<CheckFault> when(boolean broken, String code, String message) {
        return broken ? Optional.of(new CheckFault(code, message)) : Optional.empty();
    }
}
