package cn.kexie.platform.form;

import cn.kexie.platform.text.CanonicalText;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a form says about the values of a field; null where it says nothing.
 *
 * @param asText whether form-js submits the number as a text
 * @param pattern found somewhere in the text, as form-js understands it
 */
public record Limits(
        BigDecimal min,
        BigDecimal max,
        Integer minLength,
        int maxLength,
        Integer decimalDigits,
        boolean asText,
        Pattern pattern,
        String validationType,
        boolean noPassedDates) {

    /** Characters of a text for which the form gives no limit. */
    public static final int LONGEST_TEXT = 4000;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 -]{5,20}");

    static Limits of(JsonNode component) {
        JsonNode validate = component.path("validate");
        return new Limits(
                number(validate, "min").orElse(null),
                number(validate, "max").orElse(null),
                number(validate, "minLength").map(BigDecimal::intValue).orElse(null),
                number(validate, "maxLength").map(BigDecimal::intValue).orElse(LONGEST_TEXT),
                component.hasNonNull("decimalDigits")
                        ? component.path("decimalDigits").asInt(Integer.MAX_VALUE)
                        : null,
                component.path("serializeToString").asBoolean(),
                pattern(component),
                validate.path("validationType").asText(""),
                component.path("disallowPassedDates").asBoolean());
    }

    public boolean tooShort(String text) {
        return minLength != null && CanonicalText.length(text) < minLength;
    }

    public boolean tooLong(String text) {
        return CanonicalText.length(text) > maxLength;
    }

    public boolean tooSmall(BigDecimal number) {
        return min != null && number.compareTo(min) < 0;
    }

    public boolean tooLarge(BigDecimal number) {
        return max != null && number.compareTo(max) > 0;
    }

    public boolean tooFine(BigDecimal number) {
        return decimalDigits != null && number.stripTrailingZeros().scale() > decimalDigits;
    }

    /** Whether the text has the form that is asked for. */
    public boolean matches(String text) {
        boolean typed = switch (validationType) {
            case "email" -> EMAIL.matcher(text).matches();
            case "phone" -> PHONE.matcher(text).matches();
            default -> true;
        };
        return typed && (pattern == null || pattern.matcher(text).find());
    }

    /** What is no number is a formula of the browser, which cannot be followed here. */
    private static Optional<BigDecimal> number(JsonNode validate, String name) {
        String text = validate.path(name).asText("");
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException formula) {
            return Optional.empty();
        }
    }

    private static Pattern pattern(JsonNode component) {
        String pattern = component.path("validate").path("pattern").asText("");
        try {
            return pattern.isEmpty() ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException malformed) {
            throw new UnreadableForm(
                    "字段 %s 的正则表达式不正确：%s".formatted(component.path("key").asText(), pattern));
        }
    }
}
