package cn.kexie.engine.submission;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Type, limits and options of a value that is there. */
record ValueRules(JsonNode component, Function<String, JsonNode> current) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 -]{5,20}");

    Optional<String> violation(JsonNode value) {
        return switch (component.path("type").asText()) {
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
        String text = value.asText();
        int length = text.codePointCount(0, text.length());
        if (length > limit("maxLength").map(BigDecimal::intValue).orElse(4000)) {
            return Optional.of(
                    "不能超过 " + limit("maxLength").map(BigDecimal::intValue).orElse(4000) + " 个字");
        }
        if (length < limit("minLength").map(BigDecimal::intValue).orElse(0)) {
            return Optional.of("不能少于 " + limit("minLength").orElseThrow() + " 个字");
        }
        return matches(text) ? Optional.empty() : Optional.of("格式不符合要求");
    }

    private boolean matches(String text) {
        String pattern = component.path("validate").path("pattern").asText("");
        boolean typed =
                switch (component.path("validate").path("validationType").asText()) {
                    case "email" -> EMAIL.matcher(text).matches();
                    case "phone" -> PHONE.matcher(text).matches();
                    default -> true;
                };
        return typed
                && (pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find());
    }

    private Optional<String> number(JsonNode value) {
        Optional<BigDecimal> number =
                Values.decimal(value, component.path("serializeToString").asBoolean());
        if (number.isEmpty()) {
            return Optional.of("应为数字");
        }
        BigDecimal amount = number.get();
        if (limit("min").filter(min -> amount.compareTo(min) < 0).isPresent()) {
            return Optional.of("不能小于 " + limit("min").get().toPlainString());
        }
        if (limit("max").filter(max -> amount.compareTo(max) > 0).isPresent()) {
            return Optional.of("不能大于 " + limit("max").get().toPlainString());
        }
        int digits = component.path("decimalDigits").asInt(Integer.MAX_VALUE);
        return amount.stripTrailingZeros().scale() > digits
                ? Optional.of(digits == 0 ? "应为整数" : "小数不能超过 " + digits + " 位")
                : Optional.empty();
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
        JsonNode options = component.path("values");
        if (component.hasNonNull("valuesKey")) {
            options = current.apply(component.path("valuesKey").asText());
        } else if (component.hasNonNull("valuesExpression")) {
            options = byPath(component.path("valuesExpression").asText());
        }
        return options == null
                ? Stream.empty()
                : Stream.iterate(0, i -> i + 1)
                        .limit(options.size())
                        .map(options::get)
                        .map(option -> option.has("value") ? option.get("value") : option);
    }

    /** {@code =variable} or {@code =variable.part}; a formula cannot be followed here and offers nothing. */
    private JsonNode byPath(String expression) {
        String[] path = expression.strip().replaceFirst("^=\\s*", "").split("\\.");
        JsonNode found = current.apply(path[0]);
        for (int i = 1; i < path.length && found != null; i++) {
            found = found.get(path[i]);
        }
        return found;
    }

    private Optional<String> dateTime(JsonNode value) {
        String subtype = component.path("subtype").asText("date");
        try {
            LocalDate date = switch (subtype) {
                case "time" -> time(value.asText());
                case "datetime" -> moment(value.asText());
                default -> LocalDate.parse(value.asText());
            };
            boolean passed =
                    component.path("disallowPassedDates").asBoolean() && date != null && date.isBefore(Values.today());
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

    private Optional<BigDecimal> limit(String name) {
        JsonNode limit = component.path("validate").path(name);
        try {
            return limit.asText("").isBlank() ? Optional.empty() : Optional.of(new BigDecimal(limit.asText()));
        } catch (NumberFormatException expression) {
            return Optional.empty();
        }
    }
}
