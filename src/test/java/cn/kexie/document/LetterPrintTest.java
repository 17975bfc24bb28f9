package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPrintTest {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final LetterTemplates templates = new LetterTemplates(new DocumentFiles(Path.of("target/no-data")));

    static Stream<String> letters() {
        return new LetterTemplates(new DocumentFiles(Path.of("target/no-data")))
                .all().stream().map(IssuableLetter::kind).filter(kind -> !kind.equals("CERTIFICATE"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void printsEveryLetterAsTextThatCanBeReadBack(String kind) throws IOException {
        var pdf = print(kind);
        keep(kind, pdf);
        var text = text(pdf);
        assertThat(text.replace("\n", ""))
                .contains("广州市天河区科学技术协会", "穗天科协〔2026〕12号", "2026年11月20日", "7K3M-9QXD-2V8H-TBN5")
                .contains(Letters.ENTERPRISE)
                .doesNotContain("null", "[[", "#");
    }

    @Test
    void printsTheCertificateOnOneSheetAcross() throws IOException {
        var pdf = print("CERTIFICATE");
        keep("CERTIFICATE", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
        }
        assertThat(text(pdf)).contains("荣 誉 证 书", "示例甲、示例乙", "一等奖", "7K3M-9QXD-2V8H-TBN5");
    }

    @Test
    void keepsALongCertificateOnOneSheet() throws IOException {
        var content = Letters.content("CERTIFICATE");
        content.put("contestTitle", "广东省第十二届企业科技工作者创新方法推广应用与小发明小改造小革新竞赛".repeat(2));
        content.put("entryTitle", "面向复杂工况的大型装备关键部件在线监测与智能诊断系统".repeat(4));
        content.put("completers", List.of("示例甲", "示例乙", "示例丙", "示例丁", "示例戊"));
        var template = templates.of("CERTIFICATE").template();
        var pdf = press().print(Letters.letter("CERTIFICATE", template, content), template);
        Files.write(Path.of("target", "certificate-long.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void printsShortListsOfAwardsInTheDecisionAndLongOnesAsAnAnnex() throws IOException {
        var template = templates.of("COMMENDATION").template();
        var shortList = print("COMMENDATION");
        Files.write(Path.of("target", "commendation-short.pdf"), shortList);
        assertThat(text(shortList)).contains("一等奖（1件）", "特此决定").doesNotContain("附件");

        var pdf = press().print(Letters.letter("COMMENDATION", template, Letters.longList(120)), template);
        keep("COMMENDATION", pdf);
        assertThat(text(pdf)).contains("名单见附件", "获奖作品名单", "示例作品第120号").doesNotContain("null", "[[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORRECTION_NOTICE", "APPROVAL"})
    void printsTheSameBytesEveryTime(String kind) throws IOException {
        assertThat(print(kind)).isEqualTo(print(kind));
    }

    @Test
    void saysInItsPropertiesWhatItIsAndWhoIssuedIt() throws IOException {
        try (var pdf = Loader.loadPDF(print("APPROVAL"))) {
            var about = pdf.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("关于同意成立" + Letters.ASSOCIATION + "的批复");
            assertThat(about.getAuthor()).isEqualTo("广州市天河区科学技术协会");
            assertThat(about.getCreationDate().toInstant()).isEqualTo("2026-11-20T02:15:00Z");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (var pdf = Loader.loadPDF(print("APPROVAL"))) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void keepsTheTextInsideTheBlockOfTheStandard() throws IOException {
        for (var glyph : glyphs(print("APPROVAL"))) {
            assertThat(millimetres(glyph.getXDirAdj())).isGreaterThan(27.5);
            assertThat(millimetres(glyph.getXDirAdj() + glyph.getWidthDirAdj())).isLessThan(184.6);
            assertThat(millimetres(glyph.getYDirAdj())).isBetween(37.0, 275.0);
        }
    }

    @Test
    void setsTwentyEightCharactersToALine() throws IOException {
        var lines = text(print("APPROVAL"))
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[^\\x00-\\x7f]*") && !line.contains("二维码"));
        assertThat(lines.map(String::length).max(Integer::compare)).hasValue(28);
    }

    @Test
    void printsRareCharactersOfNamesFromAnotherFaceOrAsTheirCode() throws IOException {
        var content = Letters.content("APPROVAL");
        content.put("enterpriseName", "广州㭎䶮𬭎𠮷科技有限公司");
        var template = templates.of("APPROVAL").template();
        var text = text(press().print(Letters.letter("APPROVAL", template, content), template));
        assertThat(text).contains("广州㭎䶮𬭎〔U+20BB7〕科技有限公司：");
    }

    @Test
    void aPreviewIsMarkedAndHasNeitherNumberNorCode() throws IOException {
        var template = templates.of("APPROVAL").template();
        var letter = Letters.letter("APPROVAL", template, Letters.content("APPROVAL"));
        var text = text(press().preview(letter, template));
        assertThat(text)
                .contains(PageMark.PREVIEW.text(), "（制发时编号）")
                .doesNotContain(
                        letter.number().toString(),
                        letter.verificationCode(),
                        VerificationCode.grouped(letter.verificationCode()));
        assertThat(text(press().print(letter, template)))
                .contains(letter.number().toString())
                .doesNotContain("预览");
    }

    @Test
    void doesNotLetContentBecomeMarkup() throws IOException {
        var content = Letters.content("APPROVAL");
        content.put("enterpriseName", "<b>甲&乙</b>[[${number}]]公司");
        var template = templates.of("APPROVAL").template();
        var text = text(press().print(Letters.letter("APPROVAL", template, content), template));
        assertThat(text).contains("<b>甲&乙</b>[[${number}]]公司：");
    }

    @Test
    void endsReasonsWithExactlyOneFullStop() throws IOException {
        var content = Letters.content("REJECTION");
        content.put("reasons", List.of("章程草案没有表决办法", "人数不符。"));
        var template = templates.of("REJECTION").template();
        var text = text(press().print(Letters.letter("REJECTION", template, content), template));
        assertThat(text).contains("（一）章程草案没有表决办法。", "（二）人数不符。").doesNotContain("。。");
    }

    @Test
    void knowsWhatALetterNeeds() {
        assertThat(templates.of("APPROVAL").missing(Map.of("meetingBy", "2027-02-20")))
                .containsExactly("enterpriseName", "associationName");
    }

    private byte[] print(String kind) {
        var template = templates.of(kind).template();
        return press().print(Letters.letter(kind, template), template);
    }

    private static Press press() {
        var fonts = new FontBook(new FontSettings(null, null, null, null, null));
        return new Press(new LetterWriter(fonts), new LetterPrinter(fonts));
    }

    private static String text(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<TextPosition> glyphs(byte[] bytes) throws IOException {
        var glyphs = new java.util.ArrayList<TextPosition>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    glyphs.add(glyph);
                }
            }.getText(pdf);
        }
        return glyphs;
    }

    private static double millimetres(double points) {
        return points / POINTS_PER_MILLIMETRE;
    }

    /** For people who want to look at the pages. */
    private static void keep(String kind, byte[] pdf) throws IOException {
        var directory = Files.createDirectories(Path.of("target/letters"));
        Files.write(directory.resolve(kind + ".pdf"), pdf);
    }
}
