package cn.kexie.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * A csv for spreadsheet programs: read as Chinese for its byte order mark, and nothing in it starts a formula, which such
 * a program would take every field for that begins like one, quoted or not.
 */
public final class Csv {

    private static final CSVFormat QUOTED =
            CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).get();
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** Blanks of any width, marks of direction and the like, which programs differ in skipping. */
    private static final Pattern INVISIBLE_START = Pattern.compile("^[\\p{Z}\\p{C}\\s]+");

    private static final String FORMULA_STARTS = "=+-@|%＝＋－＠";

    private Csv() {}

    /** @param lines the headings first */
    public static byte[] of(Stream<List<String>> lines) {
        return lines.map(Csv::line)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return QUOTED.format(cells.stream().map(Csv::formulaFree).toArray()) + "\r\n";
    }

    /** The text on one line, with an apostrophe in front where it could start a formula. */
    static String formulaFree(String cell) {
        String oneLine = cell.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        String first = INVISIBLE_START.matcher(oneLine).replaceFirst("");
        boolean starts = !first.isEmpty() && FORMULA_STARTS.indexOf(first.charAt(0)) >= 0;
        return starts ? "'" + oneLine : oneLine;
    }
}
