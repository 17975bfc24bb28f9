package cn.kexie.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file authorization.csv: what everybody is answered, call by call and task by task. */
final class MatrixFile {

    private static final String FILE = "authorization.csv";

    /** Columns before those of the actors. */
    static final List<String> HEAD = List.of("方法", "路径", "内容", "状态", "标志");

    private final List<Row> rows = new ArrayList<>();

    static MatrixFile read() {
        MatrixFile file = new MatrixFile();
        try (InputStream content = MatrixFile.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            lines.lines().forEach(file::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    List<Row> rows() {
        return rows;
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#") || line.startsWith(HEAD.get(0) + ",")) {
            return;
        }
        List<String> cells = Arrays.asList(line.split(",", -1));
        Map<String, String> expected = new LinkedHashMap<>();
        List<String> columns = MatrixActors.columns();
        for (int i = 0; i < columns.size(); i++) {
            expected.put(columns.get(i), cells.size() > HEAD.size() + i ? cells.get(HEAD.size() + i) : "");
        }
        rows.add(new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), expected));
    }

    /**
     * A call or a task.
     *
     * @param path with {@code {name}} where {@link MatrixWorld} has a value
     * @param content name of the body, empty for none
     * @param state of the case it is about
     * @param marker what the answer contains when it shows the object of the row, empty when it always does
     */
    record Row(String method, String path, String content, String state, String marker, Map<String, String> expected) {

        boolean isTask() {
            return method.equals("任务");
        }

        /** Its first cells, which no other row has. */
        String call() {
            return String.join(",", method, path, content, state, marker);
        }

        /** Columns whose cell says something else. */
        List<String> wrong(Map<String, String> found) {
            return expected.keySet().stream()
                    .filter(column -> !expected.get(column).equals(found.get(column)))
                    .toList();
        }

        String title() {
            return state.isEmpty() ? method + " " + path : "%s %s（%s）".formatted(method, path, state);
        }
    }
}
