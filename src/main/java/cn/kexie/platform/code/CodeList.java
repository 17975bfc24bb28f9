package cn.kexie.platform.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A list of codes with their labels. The lists are data, {@code codes/codes.csv}: any record or form may name one. */
public final class CodeList {

    /** Codes a message offers before it breaks off. */
    private static final int MOST_OFFERED = 8;

    private final String name;
    private final String text;
    private final Map<String, Code> codes = new LinkedHashMap<>();

    private CodeList(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The list of this name, such as {@code EDUCATION}. */
    public static Optional<CodeList> named(String name) {
        return Optional.ofNullable(Data.LISTS.get(name));
    }

    /** A list that is known to be there. */
    public static CodeList of(String name) {
        return named(name).orElseThrow(() -> new IllegalStateException("No code list is called " + name));
    }

    public String name() {
        return name;
    }

    /** Name of the list, in Chinese. */
    public String text() {
        return text;
    }

    /** All codes, in the order of the list. */
    public Collection<Code> codes() {
        return codes.values();
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The code meant by a code or by its label, as people write either in a sheet. */
    public Optional<Code> read(String codeOrLabel) {
        return find(codeOrLabel)
                .or(() -> codes().stream()
                        .filter(code -> code.label().equals(codeOrLabel))
                        .findFirst());
    }

    /** Label of a code, empty for null; a code that is not in the list is its own label. */
    public String label(String code) {
        return code == null ? "" : find(code).map(Code::label).orElse(code);
    }

    /** What is said of a code that is not in the list. */
    public String refusal() {
        String some = codes().stream()
                .limit(MOST_OFFERED)
                .map(code -> code.code() + " " + code.label())
                .reduce((left, right) -> left + "、" + right)
                .orElse("");
        return "%s不在代码表内，可用的有：%s%s".formatted(text, some, codes.size() > MOST_OFFERED ? "……" : "");
    }

    /** @param level what rule tables ask of the code, empty where they ask nothing */
    public record Code(String code, String label, String level) {}

    private static final class Data {

        private static final Map<String, CodeList> LISTS = read();

        private static Map<String, CodeList> read() {
            Map<String, CodeList> lists = new LinkedHashMap<>();
            try (CSVParser rows = CSVParser.parse(
                    Objects.requireNonNull(CodeList.class.getResourceAsStream("/codes/codes.csv")),
                    StandardCharsets.UTF_8,
                    CSVFormat.DEFAULT.builder().setCommentMarker('#').get())) {
                rows.forEach(row -> add(lists, row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return lists;
        }

        /** A row without a code begins a list. */
        private static void add(Map<String, CodeList> lists, CSVRecord row) {
            String list = row.get(0);
            String code = row.get(1);
            if (code.isEmpty()) {
                lists.put(list, new CodeList(list, row.get(2)));
            } else {
                lists.get(list).codes.put(code, new Code(code, row.get(2), row.get(3)));
            }
        }
    }
}
