package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.letter.Letter;
import cn.kexie.platform.letter.SampleLetter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.exceptions.TemplateProcessingException;

@DisplayName("文书：随版次发布的文书印出来只有它的内容")
class ReleasedLetterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:15:00Z"), ZoneOffset.UTC);

    private final FontBook fonts = new FontBook(new FontSettings(null, null, null, null, null));
    private final LetterWriter writer = new LetterWriter(fonts);
    private final LetterTemplates templates = new LetterTemplates(new DocumentFiles(Path.of("target/no-data")));

    @Test
    void isPrintedWithTheBundledPartsAndWithWhatItIsGiven() throws Exception {
        IssuableLetter letter = templates.of(read(SampleLetter.whole()));
        byte[] pdf = new Press(writer, new LetterPrinter(fonts))
                .print(Letters.letter(letter.kind(), letter.template(), content()), letter.template());

        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                    .contains(
                            "广州市天河区科学技术协会",
                            "示例企业：",
                            "认定示例服务站（编号：服站-2026-00001）",
                            "有效期至2029年11月19日。",
                            "意见：材料齐全",
                            "符合条件。",
                            "评审专家：示例甲、示例乙",
                            "合作单位：无",
                            "1降低能耗2提高精度",
                            "特此通知（2026年11月20日）",
                            "7K3M-9QXD-2V8H-TBN5")
                    .doesNotContain("null", "[[", "需求");
        }
    }

    @Test
    void isIssuedUnderItsOwnKindTitleAndSuffix() {
        Documents documents = DocumentsInMemory.documents(CLOCK);

        IssuedDocument issued = documents.issue(order(content()));

        assertThat(issued.kind()).isEqualTo("CARRIER_APPROVAL");
        assertThat(issued.kindText()).isEqualTo("认定通知");
        assertThat(issued.number()).isEqualTo("穗天科协服站〔2026〕1号");
        assertThat(documents.verify(issued.verificationCode()).kindText()).isEqualTo("认定通知");
        assertThat(documents.of("FZ-440106-2026-00001")).containsExactly(issued);
    }

    @Test
    void isNotIssuedWithBlanks() {
        Documents documents = DocumentsInMemory.documents(CLOCK);
        Map<String, Object> content = content();
        content.put("application", Map.of("stationName", " ", "needs", List.of()));
        content.put("entry", Map.of("number", "1"));
        content.remove("decidedOn");

        assertThatThrownBy(() -> documents.issue(order(content)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("认定通知缺少内容：application.stationName、decidedOn");
        assertThat(documents.of("FZ-440106-2026-00001")).isEmpty();
    }

    @Test
    void leavesOutPeopleAndWordsOfTheOffice() {
        Map<String, Object> content = content();
        content.put("record", Map.of("opinion", "示例甲意见最为中肯"));

        assertThat(LetterContent.names(content, "示例甲"::equals)).isTrue();
        assertThat(LetterContent.names(content, "示例企业"::equals)).isFalse();
        assertThat(LetterContent.without(content, "示例甲"::equals).toString())
                .doesNotContain("示例甲", "材料齐全")
                .contains("示例乙", "示例企业", "降低能耗");
        assertThat(LetterContent.withoutAnybody(content).toString())
                .doesNotContain("示例甲", "示例乙", "材料齐全")
                .contains("示例企业", "降低能耗");
    }

    /** Even if the rules at the door had let one of these in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[${T(java.lang.Integer).MAX_VALUE}]]",
                "[[${T(java.lang.System).getenv('PATH')}]]",
                "[[${T(Integer).MAX_VALUE}]]",
                "[[${new java.io.File('/etc/passwd')}]]",
                "[[${new String('2147483647')}]]",
                "[[${''.getClass().getName()}]]",
                "[[${''.class.name}]]",
                "[[${reason.class.name}]]",
                "[[${reason.bytes}]]",
                "[[${reason.toString()}]]",
                "[[${application.getClass()}]]",
                "[[${application.keySet()}]]",
                "[[${typeset.getClass()}]]",
                "[[${typeset.fonts}]]",
                "[[${@dataSource}]]",
                "[[${&dataSource}]]",
                "[[${#ctx.variableNames}]]",
                "[[${#vars}]]",
                "[[${#root.variableNames}]]",
                "[[${#this.configuration}]]",
                "[[${variableNames}]]",
                "[[${#execInfo.templateNames}]]",
                "[[${#strings.repeat('2147483647', 2)}]]",
                "[[${#strings.class.name}]]",
                "[[${#lists.class.name}]]",
                "[[${#dates.createNow()}]]",
                "[[${#conversions}]]",
                "[[*{T(java.lang.Integer).MAX_VALUE}]]",
                "[[*{reason}]]",
                "[[__${T(java.lang.Integer).MAX_VALUE}__]]",
                "[[${__${'T(java.lang.Integer).MAX_VALUE'}__}]]",
                "[[|${T(java.lang.Integer).MAX_VALUE}|]]",
                "[[@{/x(a=${T(java.lang.Integer).MAX_VALUE})}]]",
                "[[#{x(${T(java.lang.Integer).MAX_VALUE})}]]",
                "[(${T(java.lang.Integer).MAX_VALUE})]",
                "<p th:text=\"${T(java.lang.Integer).MAX_VALUE}\"/>",
                "<p th:utext=\"${T(java.lang.Integer).MAX_VALUE}\"/>",
                "<p data-th-text=\"${T(java.lang.Integer).MAX_VALUE}\"/>",
                "<p th:each=\"x : ${T(java.util.List).of(2147483647)}\">[[${x}]]</p>",
                "<p th:with=\"x=${T(java.lang.Integer).MAX_VALUE}\">[[${x}]]</p>",
                "<p th:object=\"${T(java.lang.Integer).MAX_VALUE}\">[[*{x}]]</p>",
                "<p th:attr=\"style=${T(java.lang.Integer).MAX_VALUE}\"/>",
                "<p th:insert=\"${T(java.lang.Integer).MAX_VALUE}\"/>",
                "<p th:insert=\"~{/etc/passwd}\"/>",
                "<p th:replace=\"~{file:/etc/passwd}\"/>",
                "<p th:replace=\"~{application.yaml}\"/>",
                "<!--/*/ <p th:text=\"${T(java.lang.Integer).MAX_VALUE}\"/> /*/-->",
                "[[${reason = '2147483647'}]][[${reason}]]"
            })
    void reachesNothingEvenPastTheDoor(String attack) {
        LetterTemplate template = LetterTemplate.of("x", SampleLetter.saying(attack), true);
        try {
            assertThat(writer.write(Letters.letter("X", template, content()), template))
                    .doesNotContain("2147483647", "java.", "cn.kexie", "root:", "/bin", "BeanFactory", "datasource");
        } catch (TemplateProcessingException refused) {
            assertThat(refused).isNotNull();
        }
    }

    /** What the door lets in can be printed, whatever the values are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[<b/>[${T(java.lang.Integer).MAX_VALUE}]]",
                "${T(java.lang.Integer).MAX_VALUE} *{x} @{x} ~{x} #{x} __${31337*61343}__ {{x}}",
                "<p th:if=\"${#lists.size(nothing) &gt; 1 and application.x.y.z == null}\">x</p>",
                "[[${#lists.size(reason) &lt; 2 ? '甲' : '乙'}]]",
                "[[${#lists.size(reason) > 2 ? '甲' : '乙'}]]",
                "[[${reason ? '甲' : '乙'}]][[${nothing ? '甲' : '乙'}]][[${not application}]]",
                "[[${nothing and reason or !reason}]][[${reason == 1}]][[${application != 'x'}]]",
                "[[${reason.class.name}]][[${application.class}]][[${people.专家}]]",
                "[[${typeset.paragraphs(nothing)}]][[${typeset.paragraphs(application)}]]",
                "[[${#strings.listJoin(nothing, '、')}]][[${#strings.listJoin(reason, '、')}]]",
                "<p th:each=\"x, at : ${nothing}\">[[${x}]]</p><p th:each=\"x, at : ${reason}\">[[${x.y}]]</p>",
                "<p th:each=\"x, at : ${application}\">[[${typeset.ordinal(at.index)}]][[${x.key}]]</p>",
                "<p th:each=\"x, at : ${application.needs}\" th:if=\"${at.first or at.count >= 2}\" th:text=\"${x.title}\"/>",
                "[[${&quot;甲&quot;}]][[${'&amp;&lt;'}]]"
            })
    void isPrintedWhateverTheValuesAre(String body) {
        LetterTemplate template = templates.of(read(SampleLetter.saying(body))).template();
        for (Map<String, Object> content : List.of(content(), Map.<String, Object>of("reason", List.of("甲", 1)))) {
            assertThat(writer.write(Letters.letter("X", template, content), template))
                    .doesNotContain("2147483647", "java.util", "1922305591");
        }
    }

    private static DocumentOrder order(Map<String, Object> content) {
        return new DocumentOrder(
                "FZ-440106-2026-00001", read(SampleLetter.whole()), Letters.TIANHE, "认定示例服务站", content, null);
    }

    private static Letter read(String text) {
        return Letter.read("letters/sample-station/notice.html", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("enterpriseName", "示例企业");
        content.put("decidedOn", "2026-11-20");
        content.put("reason", "材料齐全\n符合条件");
        content.put(
                "application",
                Map.of("stationName", "示例服务站", "needs", List.of(Map.of("title", "降低能耗"), Map.of("title", "提高精度"))));
        content.put("entry", Map.of("number", "服站-2026-00001", "validTo", "2029-11-19"));
        content.put("people", Map.of("专家", List.of("示例甲", "示例乙")));
        return content;
    }
}
