package cn.kexie.engine.model.flow;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of a way: one variable, compared with one constant.
 *
 * @param operator {@code ==} where only the variable stands, or its negation
 */
record Condition(String variable, String operator, String value) {

    private static final String TRUE = "true";
    private static final Pattern FORM = Pattern.compile("[$#]\\{\\s*(!?)\\s*([A-Za-z_]\\w*)\\s*"
            + "(?:(==|!=|<=|>=|<|>)\\s*(?:'([^']*)'|\"([^\"]*)\"|(true|false|null|-?\\d+(?:\\.\\d+)?))\\s*)?}");

    /** Empty for what is no such condition. */
    static Optional<Condition> of(String text) {
        Matcher form = FORM.matcher(text.strip());
        boolean understood = form.matches() && (form.group(1).isEmpty() || form.group(3) == null);
        if (!understood) {
            return Optional.empty();
        }
        if (form.group(3) == null) {
            return Optional.of(new Condition(form.group(2), form.group(1).isEmpty() ? "==" : "!=", TRUE));
        }
        String value = form.group(4) != null ? form.group(4) : form.group(5) != null ? form.group(5) : form.group(6);
        return Optional.of(new Condition(form.group(2), form.group(3), value));
    }

    boolean isYesOrNo() {
        return value.equals(TRUE) || value.equals("false");
    }

    boolean isEquality() {
        return operator.equals("==");
    }

    boolean holdsFor(String given) {
        return switch (operator) {
            case "==" -> value.equals(given);
            case "!=" -> !value.equals(given);
            default -> holdsForNumber(given);
        };
    }

    /** Whether the other holds exactly where this one does not. */
    boolean isOppositeOf(Condition other) {
        return variable.equals(other.variable)
                && value.equals(other.value)
                && switch (operator) {
                    case "==" -> other.operator.equals("!=");
                    case "!=" -> other.operator.equals("==");
                    case "<" -> other.operator.equals(">=");
                    case ">=" -> other.operator.equals("<");
                    case ">" -> other.operator.equals("<=");
                    default -> other.operator.equals(">");
                };
    }

    private boolean holdsForNumber(String given) {
        try {
            int order = new BigDecimal(given).compareTo(new BigDecimal(value));
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
