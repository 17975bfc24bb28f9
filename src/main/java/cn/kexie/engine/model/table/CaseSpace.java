package cn.kexie.engine.model.table;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.TableColumn;
import cn.kexie.engine.model.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The cases a table can be asked about, cut so that within each piece every row holds throughout or nowhere: texts one by
 * one and one that nobody names, numbers and days at the places the cells speak of and between them.
 */
final class CaseSpace {

    private static final BigDecimal BEYOND = BigDecimal.ONE;
    /** Far beyond any table people read. */
    static final int MOST_ROWS = 500;

    private static final int MOST_STEPS = 200_000;

    private final List<TableColumn> columns;
    private final List<TableRow> rows;
    private final List<List<CellTest>> tests;
    private final List<List<Piece>> pieces = new ArrayList<>();
    private int steps;

    /** @param values of each column beside those the table declares itself, as tests */
    CaseSpace(DecisionTable table, List<String> values) {
        this.columns = table.inputs();
        this.rows = table.rows();
        this.tests = rows.stream()
                .map(row -> row.inputs().stream()
                        .map(entry -> CellTest.of(entry).orElseThrow())
                        .toList())
                .toList();
        for (int i = 0; i < columns.size(); i++) {
            pieces.add(pieces(i, values.get(i)));
        }
    }

    static boolean hasTooManyRows(DecisionTable table) {
        return table.rows().size() > MOST_ROWS;
    }

    /** What cannot be read is told with the cells. */
    static boolean isReadable(DecisionTable table) {
        return !hasTooManyRows(table)
                && table.inputs().stream()
                        .allMatch(column -> CellTest.of(column.declared()).isPresent())
                && table.rows().stream()
                        .allMatch(row -> row.inputs().size() == table.inputs().size()
                                && row.inputs().stream()
                                        .allMatch(entry -> CellTest.of(entry).isPresent()));
    }

    /** A case for which no row holds, in words; empty where there is none. */
    Optional<String> gap() {
        return gap(0, everyRow(), new ArrayList<>());
    }

    boolean isTooLarge() {
        return steps > MOST_STEPS;
    }

    /** Whether some case lets both rows hold. */
    boolean overlap(int one, int other) {
        for (int i = 0; i < columns.size(); i++) {
            CellTest first = tests.get(one).get(i);
            CellTest second = tests.get(other).get(i);
            if (pieces.get(i).stream().noneMatch(piece -> piece.holds(first) && piece.holds(second))) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> everyRow() {
        return Stream.iterate(0, i -> i + 1).limit(rows.size()).toList();
    }

    private Optional<String> gap(int column, List<Integer> open, List<String> path) {
        if (open.isEmpty()) {
            return Optional.of(path.isEmpty() ? "表中没有行" : String.join("，", path));
        }
        if (column == columns.size() || open.stream().anyMatch(row -> asksNothingFrom(row, column)) || isTooLarge()) {
            return Optional.empty();
        }
        for (Piece piece : pieces.get(column)) {
            steps++;
            List<Integer> left = open.stream()
                    .filter(row -> piece.holds(tests.get(row).get(column)))
                    .toList();
            List<String> further = new ArrayList<>(path);
            further.add(columns.get(column).label() + " " + piece.text());
            Optional<String> found = gap(column + 1, left, further);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean asksNothingFrom(int row, int column) {
        List<CellTest> cells = tests.get(row);
        return cells.subList(column, cells.size()).stream().allMatch(CellTest::asksNothing);
    }

    private List<Piece> pieces(int column, String more) {
        TableColumn of = columns.get(column);
        if (of.type().equals("boolean")) {
            return List.of(new Piece("true", null, "true"), new Piece("false", null, "false"));
        }
        List<CellTest> all = Stream.concat(
                        tests.stream().map(cells -> cells.get(column)),
                        Stream.of(of.declared(), more).flatMap(declared -> CellTest.of(declared).stream()))
                .toList();
        return Literal.isLine(of.type()) ? stretches(all, of) : words(all, of.declared() + more);
    }

    private static List<Piece> words(List<CellTest> all, String declared) {
        Set<String> words = new LinkedHashSet<>();
        all.forEach(test -> test.words().forEach(words::add));
        List<Piece> pieces = new ArrayList<>();
        words.forEach(word -> pieces.add(new Piece(word, null, "\"" + word + "\"")));
        if (declared.isBlank()) {
            pieces.add(new Piece(null, null, "为其他值"));
        }
        return pieces;
    }

    private static List<Piece> stretches(List<CellTest> all, TableColumn column) {
        TreeSet<BigDecimal> places = new TreeSet<>();
        all.forEach(test -> test.places().forEach(places::add));
        if (places.isEmpty()) {
            return List.of(new Piece(null, BigDecimal.ZERO, "为任何数"));
        }
        Line line = new Line(column.type());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(null, places.first().subtract(BEYOND), "小于 " + line.text(places.first())));
        BigDecimal before = null;
        for (BigDecimal place : places) {
            BigDecimal between = before == null ? null : line.between(before, place);
            if (between != null) {
                pieces.add(new Piece(null, between, "在 %s 与 %s 之间".formatted(line.text(before), line.text(place))));
            }
            pieces.add(new Piece(null, place, "为 " + line.text(place)));
            before = place;
        }
        pieces.add(new Piece(null, places.last().add(BEYOND), "大于 " + line.text(places.last())));
        CellTest declared = CellTest.of(column.declared()).orElseThrow();
        return pieces.stream().filter(piece -> piece.holds(declared)).toList();
    }

    /** One stretch, stood for by one value of it. */
    private record Piece(String word, BigDecimal number, String text) {

        boolean holds(CellTest test) {
            return number == null ? test.holdsFor(word) : test.holdsFor(number);
        }
    }
}
