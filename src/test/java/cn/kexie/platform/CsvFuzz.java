package cn.kexie.platform;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back cell by cell by a reader of RFC 4180, and no cell starts a formula. */
final class CsvFuzz {

    static Stream<byte[]> cells() {
        return Stream.of("a\u0001b\u0002c", "=1+1", "\u3000=1", "\"a\",b\r\nc", " \t@x", "\ufeff=1", "''=1", "\u200b-1")
                .map(text -> text.getBytes(StandardCharsets.UTF_16BE));
    }

    @MethodSource("cells")
    @FuzzTest
    void table(byte[] bytes) {
        List<List<String>> lines = Arrays.stream(Fuzzed.units(bytes).split("\u0002", -1))
                .map(line -> List.of(line.split("\u0001", -1)))
                .toList();
        String csv = new String(Csv.of(lines.stream()), StandardCharsets.UTF_8);
        holds(csv.startsWith("\ufeff"), "byte order mark", csv);
        List<List<String>> read = read(csv.substring(1));
        same(lines.size(), read.size(), csv);
        for (int i = 0; i < lines.size(); i++) {
            same(lines.get(i).size(), read.get(i).size(), csv);
            for (int j = 0; j < lines.get(i).size(); j++) {
                check(lines.get(i).get(j), read.get(i).get(j));
            }
        }
    }

    private static void check(String written, String read) {
        String seen = read.codePoints()
                .dropWhile(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        holds(seen.isEmpty() || "=+-@|%＝＋－＠".indexOf(seen.charAt(0)) < 0, "starts a formula", written, read);
        holds(read.chars().noneMatch(c -> c == '\r' || c == '\n' || c == '\t'), "more than a line", written);
        String apart = read.startsWith("'") && !written.startsWith("'") ? read.substring(1) : read;
        same(utf8(words(written)), words(apart), written);
    }

    /** Lone halves of surrogate pairs cannot be written as UTF-8. */
    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String words(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029 ]+", " ");
    }

    private static List<List<String>> read(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(csv.charAt(i++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
