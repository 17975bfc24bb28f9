package cn.kexie.platform.letter;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names a letter uses: paths into its content, and within a repetition the row and its place. */
final class LetterNames {

    /** What a row of printed text is: nothing stands below it. */
    private static final String TEXT = "";

    private static final Set<String> PLACE = Set.of("count", "index", "size", "first", "last", "even", "odd");

    private final Set<String> placeholders = new TreeSet<>();
    private final Set<String> required = new TreeSet<>();
    private final Deque<Map<String, Row>> scopes = new ArrayDeque<>();

    /** @param rows path of the rows; {@code null} where the name tells the place among them */
    private record Row(String rows) {}

    Set<String> placeholders() {
        return Collections.unmodifiableSet(placeholders);
    }

    Set<String> required() {
        return Collections.unmodifiableSet(required);
    }

    void openTexts(String row, String place) {
        open(row, TEXT, place);
    }

    void openRows(String row, String rows, String place) {
        open(row, rows.isEmpty() ? TEXT : rows + ".*", place);
    }

    private void open(String row, String rows, String place) {
        scopes.push(place == null ? Map.of(row, new Row(rows)) : Map.of(row, new Row(rows), place, new Row(null)));
    }

    void close() {
        scopes.pop();
    }

    int depth() {
        return scopes.size();
    }

    void declareRequired(String path) {
        use(path);
        require(path);
    }

    /** Whether the path is the place of a row, such as {@code at.count}; that is always there. */
    boolean isPlace(String path) {
        int dot = path.indexOf('.');
        return dot > 0
                && row(path.substring(0, dot)).filter(row -> row.rows == null).isPresent();
    }

    /**
     * Notes that a path is used.
     *
     * @return the path from the content on, empty for a text of a row; nothing when there is no such place
     */
    Optional<String> use(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot);
        Optional<Row> row = row(first);
        if (row.isEmpty()) {
            note(path);
            return Optional.of(path);
        }
        String rows = row.get().rows;
        if (rows == null) {
            return dot > 0 && PLACE.contains(rest.substring(1)) ? Optional.of(TEXT) : Optional.empty();
        }
        if (rows.equals(TEXT)) {
            return rest.isEmpty() ? Optional.of(TEXT) : Optional.empty();
        }
        if (!rest.isEmpty()) {
            note(rows + rest);
        }
        return Optional.of(rows + rest);
    }

    /** Notes that a path is printed whatever else is there. */
    void require(String path) {
        if (!path.isEmpty() && !path.contains("*") && !Letter.GIVEN.contains(path)) {
            required.add(path);
        }
    }

    private void note(String path) {
        if (!Letter.GIVEN.contains(path)) {
            placeholders.add(path);
        }
    }

    private Optional<Row> row(String name) {
        return scopes.stream()
                .map(scope -> scope.get(name))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
