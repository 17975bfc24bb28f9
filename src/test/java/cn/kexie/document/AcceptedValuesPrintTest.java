package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.text.CanonicalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every letter, a new one by itself, with the longest, the widest and the strangest values that are accepted or were once
 * stored: it prints, whole, inside the page, nothing on top of anything.
 */
@DisplayName("文书：收下的都能印出来")
class AcceptedValuesPrintTest {

    /** The limits of the forms; what is not listed is an opinion. */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("enterpriseName", 100),
            Map.entry("associationName", 120),
            Map.entry("matter", 128),
            Map.entry("memberName", 50),
            Map.entry("completers", 50),
            Map.entry("memberNo", 40),
            Map.entry("associationNo", 40),
            Map.entry("approvalNumber", 60),
            Map.entry("approvalNo", 60),
            Map.entry("competentBody", 60),
            Map.entry("copies", 60),
            Map.entry("contestTitle", 100),
            Map.entry("entryTitle", 100),
            Map.entry("title", 100),
            Map.entry("unit", 100),
            Map.entry("grade", 40),
            Map.entry("item", 60));

    private static final int OPINION = 500;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** By name: text of which the values are made by repetition. */
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("longest", "示例科技创新发展");
        TEXTS.put("wide-latin", "W");
        TEXTS.put("address", "https://example.invalid/a-long-path/with?query=1&more=2#");
        TEXTS.put("words", "Kexie International Trading GmbH & Co. ");
        TEXTS.put("rare", "𠮷㐂𰻞𱁬");
        TEXTS.put("invisible", "葛\udb40\udd00\u200b示\ufe0f例\u202e\u3164e\u0323\u0302a\u0301\u0489");
        TEXTS.put("other-scripts", "אבגابتกขДЖΩ👨\u200d👩🇨🇳");
        TEXTS.put("control", "甲\u000b乙\u0000丙\u001f丁\ufffe\u0085\ud842戊\udfb7己");
        TEXTS.put("lines", "第一行写明事实\n第二行写明依据\r\n\n");
        TEXTS.put("closing-marks", "。，；）");
        TEXTS.put("opening-marks", "（〔《“");
        TEXTS.put("blanks", "示\u3000例\t\u2003 \u00a0\u202f");
        TEXTS.put("not-a-day", "2026-02-31");
        TEXTS.put("markup", "<b>&amp;[[${number}]]__${31337*61343}__");
    }

    private final FontBook fonts = new FontBook(new FontSettings(null, null, null, null, null));
    private final Press press = new Press(new LetterWriter(fonts), new LetterPrinter(fonts));

    /** The kinds the files declare. */
    static Stream<IssuableLetter> letters() {
        return new LetterTemplates(new DocumentFiles(Path.of("target/no-data"))).all().stream();
    }

    static Stream<Arguments> papers() {
        return letters()
                .flatMap(letter ->
                        TEXTS.keySet().stream().map(text -> Arguments.of(Named.of(letter.kind(), letter), text)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("papers")
    void isPrintedWhole(IssuableLetter letter, String name) throws IOException {
        String kind = letter.kind();
        LetterTemplate template = letter.template();
        Map<String, Object> content = content(letter, TEXTS.get(name));
        OfficialDocument document = document(letter, content, TEXTS.get(name));
        byte[] pdf = press.print(document, template);
        Files.write(Files.createDirectories(Path.of("target/letters")).resolve(kind + "-" + name + ".pdf"), pdf);
        PrintedPages pages = PrintedPages.of(pdf);
        if (pages.landscape()) {
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.outside(36, 16, 261, 195)).isEmpty();
        } else {
            assertThat(pages.outside(27.5, 29, 184.7, 278)).isEmpty();
            assertThat(pages.count()).isLessThanOrEqualTo(2 + pages.glyphs().size() / 200);
        }
        assertThat(pages.overlaps()).isEmpty();
        assertThat(pages.hasOnOneLine("〔2026〕12号")).isTrue();
        assertThat(values(content, template))
                .allSatisfy(value -> assertThat(pages.text()).contains(value));
        assertThat(pages.text())
                .contains(
                        printed(document.issuer().name()),
                        printed(document.number().toString()));
    }

    /** A company name of twelve characters once pushed the number of the paper off the page. */
    @ParameterizedTest
    @MethodSource("letters")
    void setsTheNumberWholeForACompanyOfUsualName(IssuableLetter letter) throws IOException {
        String kind = letter.kind();
        LetterTemplate template = letter.template();
        byte[] pdf = press.print(Letters.ofTheAssociation(kind, template), template);
        Files.write(Files.createDirectories(Path.of("target/letters")).resolve(kind + "-usual.pdf"), pdf);
        PrintedPages pages = PrintedPages.of(pdf);
        assertThat(pages.landscape() ? List.of() : pages.outside(27.5, 29, 184.7, 278))
                .isEmpty();
        assertThat(pages.overlaps()).isEmpty();
        assertThat(pages.text()).contains(Letters.ENTERPRISE + "科协〔2026〕12号");
        assertThat(pages.hasOnOneLine("〔2026〕12号")).isTrue();
    }

    private OfficialDocument document(IssuableLetter letter, Map<String, Object> content, String text) {
        return new OfficialDocument(
                "7d444840-9dc0-11d1-b245-5ffdce74fad2",
                "ZJ-440106-2026-00001",
                letter.kind(),
                letter.title(),
                new DocumentNumber(repeated(text, 112), 2026, 12),
                new Issuer("440106", repeated(text, 120), repeated(text, 112)),
                repeated(text, 120),
                content,
                letter.template().id(),
                OffsetDateTime.parse("2026-11-20T10:15:00+08:00"),
                null,
                "7K3M9QXD2V8HTBN5",
                "https://kexie.example.invalid/verify/7K3M9QXD2V8HTBN5",
                false,
                false);
    }

    private static Map<String, Object> content(IssuableLetter letter, String text) {
        Map<String, Object> content = new LinkedHashMap<>(Letters.content(letter.kind()));
        letter.required().forEach(name -> content.putIfAbsent(name, ""));
        content.put("conditions", List.of("", ""));
        content.put("attachments", List.of("", ""));
        content.put("jointEnterprises", List.of("", ""));
        content.replaceAll((name, value) -> replaced(name, value, text));
        return content;
    }

    private static Object replaced(String name, Object value, String text) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> replaced = new LinkedHashMap<>();
            map.forEach((key, part) -> replaced.put(key, replaced(key.toString(), part, text)));
            return replaced;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(part -> replaced(name, part, text)).toList();
        }
        return value instanceof String given && !DATE.matcher(given).matches()
                ? repeated(text, LONGEST.getOrDefault(name, OPINION))
                : value;
    }

    private static String repeated(String text, int length) {
        String repeated = text.repeat(length / text.length() + 1).substring(0, length);
        return text.length() > 1 && DATE.matcher(text).matches() ? text : repeated;
    }

    /** What the template prints of the values. */
    private List<String> values(Map<?, ?> content, LetterTemplate template) {
        List<String> values = new ArrayList<>();
        content.forEach((name, value) -> {
            if (prints(template, name.toString())) {
                collect(value, values);
            }
        });
        return values;
    }

    /** A value by this name, not one the template makes itself under the same name. */
    private static boolean prints(LetterTemplate template, String name) {
        return Pattern.compile("\\$\\{[^}]*\\b" + name + "\\b")
                        .matcher(template.source())
                        .find()
                && !template.source().contains(name + "=${");
    }

    private void collect(Object value, List<String> values) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(part -> collect(part, values));
        } else if (value instanceof List<?> list) {
            list.forEach(part -> collect(part, values));
        } else if (value instanceof String text && !DATE.matcher(text).matches()) {
            values.add(printed(text));
        }
    }

    private String printed(String text) {
        return fonts.readable(CanonicalText.of(text)).replaceAll("[\\s\\p{Z}]", "");
    }
}
