package cn.kexie.engine.submission;

import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Limits;
import cn.kexie.platform.form.Option;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Type, limits and options of a value that is there. */
record ValueRules(Field field, Function<String, JsonNode> current) {

    Optional<String> violation(JsonNode value) {
        return switch (field.type()) {
            case "textfield", "textarea" -> text(value);
            case "number" -> number(value);
            case "checkbox" -> value.isBoolean() ? Optional.empty() : Optional.of("应为是或否");
            case "select", "radio" -> choice(value);
            case "checklist", "taglist" -> choices(value);
            case "datetime" -> dateTime(value);
            default -> Optional.of("不能由人填写");
        };
    }

    private Optional<String> text(JsonNode value) {
        if (!value.isTextual()) {
            return Optional.of("应为文字");
        }
        Limits limits = field.limits();
        if (limits.tooLong(value.asText())) {
            return Optional.of("不能超过 " + limits.maxLength() + " 个字");
        }
        if (limits.tooShort(value.asText())) {
            return Optional.of("不能少于 " + limits.minLength() + " 个字");
        }
        return limits.matches(value.asText()) ? Optional.empty() : Optional.of("格式不符合要求");
    }

    private Optional<String> number(JsonNode value) {
        Limits limits = field.limits();
        Optional<BigDecimal> number = Values.decimal(value, limits.asText());
        if (number.isEmpty()) {
            return Optional.of("应为数字");
        }
        if (limits.tooSmall(number.get())) {
            return Optional.of("不能小于 " + limits.min().toPlainString());
        }
        if (limits.tooLarge(number.get())) {
            return Optional.of("不能大于 " + limits.max().toPlainString());
        }
        if (limits.tooFine(number.get())) {
            return Optional.of(field.isWhole() ? "应为整数" : "小数不能超过 " + limits.decimalDigits() + " 位");
        }
        return Optional.empty();
    }

    private Optional<String> choice(JsonNode value) {
        return options().anyMatch(option -> Values.same(option, value))
                ? Optional.empty()
                : Optional.of("的值“" + value.asText() + "”不在可选范围内");
    }

    private Optional<String> choices(JsonNode value) {
        if (!value.isArray()) {
            return Optional.of("应为列表");
        }
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode chosen : value) {
            if (!seen.add(chosen)) {
                return Optional.of("的值“" + chosen.asText() + "”重复");
            }
            Optional<String> impossible = choice(chosen);
            if (impossible.isPresent()) {
                return impossible;
            }
        }
        return Optional.empty();
    }

    private Stream<JsonNode> options() {
        if (field.optionsFrom().isEmpty()) {
            return field.options().stream().map(Option::value);
        }
        JsonNode options = current.apply(field.optionsFrom().get(0));
        for (String step : field.optionsFrom().stream().skip(1).toList()) {
            options = options == null ? null : options.get(step);
        }
        return options == null ? Stream.empty() : Option.all(options).map(Option::value);
    }

    private Optional<String> dateTime(JsonNode value) {
        try {
            LocalDate date = switch (field.subtype()) {
                case "time" -> time(value.asText());
                case "datetime" -> moment(value.asText());
                default -> LocalDate.parse(value.asText());
            };
            boolean passed = field.limits().noPassedDates() && date != null && date.isBefore(Values.today());
            return passed ? Optional.of("不能早于今天") : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.of("应为有效的日期或时间");
        }
    }

    private static LocalDate time(String text) {
        LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", ""));
        return null;
    }

    private static LocalDate moment(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                ? OffsetDateTime.parse(text).toLocalDate()
                : LocalDateTime.parse(text).toLocalDate();
    }
}
