package cn.kexie.engine.model.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A condition of a cell that can be followed: nothing, constants, comparisons and ranges, one of several, or none of them.
 *
 * @param parts one of which must hold; none for a cell that asks nothing
 * @param negated whether none of them may hold
 */
record CellTest(List<Part> parts, boolean negated) {

    private static final CellTest ANYTHING = new CellTest(List.of(), false);
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])(.+?)\\.\\.(.+)([\\])\\[])", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile(",(?=(?:[^\"]*+\"[^\"]*+\")*+[^\"]*+$)");
    private static final int LONGEST = 2_000;

    /** Empty for what cannot be followed. */
    static Optional<CellTest> of(String entry) {
        String text = entry.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(ANYTHING);
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher not = NOT.matcher(text);
        boolean negated = not.matches();
        List<Part> parts = new ArrayList<>();
        for (String part : BETWEEN.split(negated ? not.group(1) : text, -1)) {
            Optional<Part> read = part(part.strip());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            parts.add(read.get());
        }
        return Optional.of(new CellTest(List.copyOf(parts), negated));
    }

    boolean asksNothing() {
        return parts.isEmpty();
    }

    /** Whether a text, or a yes or no, passes; null stands for a text no cell names. */
    boolean holdsFor(String value) {
        return asksNothing() || parts.stream().anyMatch(part -> part.is(value)) != negated;
    }

    boolean holdsFor(BigDecimal number) {
        return asksNothing() || parts.stream().anyMatch(part -> part.contains(number)) != negated;
    }

    boolean holdsFor(Literal value) {
        return value.number() == null ? holdsFor(value.text()) : holdsFor(value.number());
    }

    /** Texts and answers it names. */
    Stream<String> words() {
        return parts.stream().filter(Part::isConstant).map(part -> part.low().text());
    }

    /** Places on the line it speaks of. */
    Stream<BigDecimal> places() {
        return parts.stream()
                .flatMap(part -> Stream.of(part.low(), part.high()))
                .filter(end -> end != null && end.number() != null)
                .map(Literal::number);
    }

    Stream<Literal> literals() {
        return parts.stream()
                .flatMap(part -> Stream.of(part.low(), part.high()))
                .filter(end -> end != null);
    }

    private static Optional<Part> part(String text) {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return Literal.of(comparison.group(2))
                    .filter(end -> end.number() != null)
                    .map(end -> comparison(comparison.group(1), end));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            Optional<Literal> low = Literal.of(range.group(2)).filter(end -> end.number() != null);
            Optional<Literal> high = Literal.of(range.group(3)).filter(end -> end.number() != null);
            return low.isPresent() && high.isPresent()
                    ? Optional.of(new Part(
                            low.get(),
                            range.group(1).equals("["),
                            high.get(),
                            range.group(4).equals("]")))
                    : Optional.empty();
        }
        return Literal.of(text).map(value -> new Part(value, true, value, true));
    }

    private static Part comparison(String operator, Literal end) {
        return switch (operator) {
            case "<" -> new Part(null, false, end, false);
            case "<=" -> new Part(null, false, end, true);
            case ">" -> new Part(end, false, null, false);
            default -> new Part(end, true, null, false);
        };
    }

    /** A constant, or a stretch of the line; an open end is null. */
    record Part(Literal low, boolean fromLow, Literal high, boolean toHigh) {

        boolean isConstant() {
            return low != null && low == high;
        }

        boolean is(String value) {
            return isConstant() && low.text().equals(value);
        }

        /** A text among numbers holds for none of them. */
        boolean contains(BigDecimal number) {
            if (isConstant() && low.number() == null) {
                return false;
            }
            return (low == null || isAbove(number.compareTo(low.number()), fromLow))
                    && (high == null || isAbove(high.number().compareTo(number), toHigh));
        }

        private static boolean isAbove(int order, boolean orEqual) {
            return order > 0 || (orEqual && order == 0);
        }
    }
}
