package cn.kexie.membership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The code lists of the member form; their codes are data, {@code membership/codes.csv}. Source: domain.md F.4–F.7, D.2. */
public enum CodeList {
    SEX("性别"),
    EDUCATION("学历"),
    DEGREE("学位"),
    PROFESSIONAL_TITLE("职称"),
    SKILL_LEVEL("技能等级"),
    POST_CATEGORY("岗位类别"),
    POLITICAL_STATUS("政治面貌");

    private final String text;

    CodeList(String text) {
        this.text = text;
    }

    /** Name of the list, in Chinese. */
    public String text() {
        return text;
    }

    /** All codes, in the order of the list. */
    public Collection<Code> codes() {
        return Data.LISTS.get(this).values();
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(Data.LISTS.get(this).get(code));
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

    /** @param level what the eligibility tables ask of the code, empty where they ask nothing */
    public record Code(String code, String label, String level) {}

    private static final class Data {

        private static final Map<CodeList, Map<String, Code>> LISTS = read();

        private static Map<CodeList, Map<String, Code>> read() {
            Map<CodeList, Map<String, Code>> lists = new EnumMap<>(CodeList.class);
            Arrays.stream(CodeList.values()).forEach(list -> lists.put(list, new LinkedHashMap<>()));
            try (CSVParser rows = CSVParser.parse(
                    Objects.requireNonNull(CodeList.class.getResourceAsStream("/membership/codes.csv")),
                    StandardCharsets.UTF_8,
                    CSVFormat.DEFAULT.builder().setCommentMarker('#').get())) {
                rows.forEach(row -> add(lists, row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return lists;
        }

        private static void add(Map<CodeList, Map<String, Code>> lists, CSVRecord row) {
            Code code = new Code(row.get(1), row.get(2), row.get(3));
            lists.get(CodeList.valueOf(row.get(0))).put(code.code(), code);
        }
    }
}
