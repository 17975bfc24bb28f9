package cn.kexie.platform.web.json;

import cn.kexie.platform.text.CanonicalText;
import jakarta.validation.ConstraintViolation;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;

/** Code and sentence for one violated constraint. */
final class ConstraintReason {

    private static final String STANDARD_MESSAGE = "\\{(jakarta\\.validation|org\\.hibernate\\.validator)\\..*";

    private final ConstraintViolation<?> violation;
    private final String label;
    private final String constraint;
    private final Map<String, Object> attributes;

    /** @param label how people name the value */
    ConstraintReason(ConstraintViolation<?> violation, String label) {
        this.violation = violation;
        this.label = label;
        var descriptor = violation.getConstraintDescriptor();
        Annotation annotation = descriptor.getAnnotation();
        this.constraint = annotation.annotationType().getSimpleName();
        this.attributes = descriptor.getAttributes();
    }

    /** The first payload's name where the record gives one, else by the kind of constraint. */
    String code() {
        var payload = violation.getConstraintDescriptor().getPayload();
        return payload.isEmpty()
                ? codeOfKind()
                : upperSnake(payload.iterator().next().getSimpleName());
    }

    private String codeOfKind() {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
            case "Null" -> "NOT_ALLOWED";
            case "Size", "Length" -> size();
            case "Min",
                    "Max",
                    "DecimalMin",
                    "DecimalMax",
                    "Digits",
                    "Range",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "NegativeOrZero",
                    "Past",
                    "PastOrPresent",
                    "Future",
                    "FutureOrPresent" -> "OUT_OF_RANGE";
            case "Pattern", "Email", "URL", "UUID" -> "BAD_FORMAT";
            case "AssertTrue", "AssertFalse" -> "NOT_ACCEPTABLE";
            case "UniqueElements" -> "DUPLICATE";
            case "CodeOf" -> "UNKNOWN_CODE";
            case "Distinct" -> (String) attributes.get("code");
            // A fault is named after what is wrong: @ValidCreditCode is broken by an INVALID_CREDIT_CODE.
            default -> upperSnake(constraint.replaceFirst("^Valid", "Invalid"));
        };
    }

    private String size() {
        boolean few = length() < number("min");
        return violation.getInvalidValue() instanceof CharSequence
                ? few ? "TOO_SHORT" : "TOO_LONG"
                : few ? "TOO_FEW" : "TOO_MANY";
    }

    String message() {
        boolean standard = violation.getMessageTemplate().matches(STANDARD_MESSAGE);
        return standard ? standardMessage() : ownMessage();
    }

    private String ownMessage() {
        return Messages.named(label, violation.getMessage());
    }

    private String standardMessage() {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> Messages.required(label);
            case "Null" -> "请不要填写" + label;
            case "Size", "Length" -> sizeMessage();
            case "Min", "DecimalMin" -> Messages.notBelow(label, attributes.get("value"));
            case "Max", "DecimalMax" -> Messages.notAbove(label, attributes.get("value"));
            case "Digits" -> Messages.digits(label, attributes.get("integer"), attributes.get("fraction"));
            case "Past" -> Messages.past(label);
            case "PastOrPresent" -> Messages.pastOrPresent(label);
            case "Future" -> Messages.future(label);
            case "FutureOrPresent" -> Messages.futureOrPresent(label);
            case "Email" -> Messages.email(label);
            case "Pattern" -> Messages.malformed(label);
            case "AssertTrue" -> Messages.consent(label);
            case "AssertFalse" -> label + "须为 false 才能提交";
            case "UniqueElements" -> label + "不能有重复的项";
            default -> label + violation.getMessage();
        };
    }

    private String sizeMessage() {
        String unit = violation.getInvalidValue() instanceof CharSequence ? "个字" : "项";
        return length() < number("min")
                ? Messages.atLeast(label, number("min"), unit, length())
                : Messages.atMost(label, number("max"), unit, length());
    }

    private int number(String attribute) {
        return (int) attributes.get(attribute);
    }

    private int length() {
        Object value = violation.getInvalidValue();
        if (value instanceof CharSequence text) {
            return CanonicalText.length(text);
        }
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : ((Object[]) value).length;
    }

    private static String upperSnake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
