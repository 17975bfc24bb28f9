package cn.kexie.party;

import cn.kexie.platform.text.CanonicalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated facts in UTF-8 that an operator may replace. Lines that begin with # are comments, the first other
 * line names the columns. Faults are gathered, so that all of them are told at once, in the order of the lines.
 */
final class DataFile {

    /** A line of data by column names; numbered as an editor shows it. */
    record Row(int line, Map<String, String> cells) {
        String get(String column) {
            return cells.get(column);
        }
    }

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setCommentMarker('#').get();
    private static final Pattern LINE_BREAK = Pattern.compile("[\r\n]");

    private final String origin;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();
    private final SortedMap<Integer, List<String>> faults = new TreeMap<>();

    private DataFile(String origin, List<String> columns) {
        this.origin = origin;
        this.columns = columns;
    }

    /** The operator's {@code <dataDir>/party/<name>} where it exists, else the file that comes with the application. */
    static DataFile read(Path dataDir, String name, List<String> columns) {
        var own = dataDir.resolve("party").resolve(name).toAbsolutePath().normalize();
        try {
            return Files.exists(own)
                    ? parse(own.toString(), Files.readAllBytes(own), columns)
                    : parse("内置 party/" + name, builtIn(name), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取数据文件 %s，请检查文件权限".formatted(own), e);
        }
    }

    static DataFile parse(String origin, byte[] content, List<String> columns) {
        var file = new DataFile(origin, columns);
        file.load(file.decode(content));
        return file;
    }

    private static byte[] builtIn(String name) throws IOException {
        try (InputStream in = DataFile.class.getResourceAsStream("/party/" + name)) {
            return in.readAllBytes();
        }
    }

    private String decode(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            // Spreadsheets put a byte order mark in front.
            return text.toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new InvalidDataFile(origin, List.of("编码不是 UTF-8；用表格软件保存时请选“CSV UTF-8”"));
        }
    }

    private void load(String text) {
        int line = 0;
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            boolean headed = false;
            for (CSVRecord row : parser) {
                line = (int) parser.getCurrentLineNumber();
                if (!isBlank(row)) {
                    take(line, row, headed);
                    headed = true;
                }
            }
        } catch (IOException | UncheckedIOException unbalanced) {
            fault(line + 1, "从这一行起双引号没有成对；内容中含半角逗号的整格用双引号括起来，其中的双引号写两个");
        }
        if (rows.isEmpty()) {
            fault(1, "文件中没有数据行");
        }
    }

    /** A line of blanks parts the lines of data, as in a spreadsheet that was saved with empty rows. */
    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private void take(int line, CSVRecord row, boolean headed) {
        List<String> cells = row.stream().map(CanonicalText::of).toList();
        if (!headed) {
            checkHeading(line, cells);
        } else if (row.stream().anyMatch(LINE_BREAK.asPredicate())) {
            fault(line, "一格之内不能换行（双引号之间的内容包括换行）");
        } else {
            addRow(line, cells);
        }
    }

    private void checkHeading(int line, List<String> heading) {
        if (!heading.equals(columns)) {
            fault(line, "列名应为 %s".formatted(String.join(",", columns)));
            requireSound();
        }
    }

    private void addRow(int line, List<String> cells) {
        if (cells.size() != columns.size()) {
            fault(line, "应有 %d 列，实有 %d 列（请用半角逗号分隔）".formatted(columns.size(), cells.size()));
            return;
        }
        var named = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        rows.add(new Row(line, Map.copyOf(named)));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    void fault(Row row, String what) {
        fault(row.line(), what);
    }

    private void fault(int line, String what) {
        faults.computeIfAbsent(line, first -> new ArrayList<>()).add("第 %d 行：%s".formatted(line, what));
    }

    /** Refuses the whole file when any fault was found. */
    void requireSound() {
        if (!faults.isEmpty()) {
            throw new InvalidDataFile(
                    origin, faults.values().stream().flatMap(List::stream).toList());
        }
    }
}
