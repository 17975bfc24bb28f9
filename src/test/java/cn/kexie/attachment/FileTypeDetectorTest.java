package cn.kexie.attachment;

import static cn.kexie.attachment.SampleFiles.WORD;
import static cn.kexie.attachment.SampleFiles.WORD_WITH_MACROS;
import static cn.kexie.attachment.SampleFiles.contentTypes;
import static cn.kexie.attachment.SampleFiles.zip;
import static cn.kexie.attachment.SampleFiles.zipOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.kexie.platform.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypeDetectorTest {

    private static final FileTypeDetector DETECTOR = new FileTypeDetector();

    @TempDir
    private Path directory;

    @Test
    void acceptsEveryTypeUnderItsOwnName() throws IOException {
        assertThat(detect("章程.pdf", SampleFiles.pdf())).isEqualTo(FileType.PDF);
        assertThat(detect("章程.DOCX", SampleFiles.docx())).isEqualTo(FileType.DOCX);
        assertThat(detect("名册.xlsx", SampleFiles.xlsx())).isEqualTo(FileType.XLSX);
        assertThat(detect("执照.jpg", SampleFiles.jpeg())).isEqualTo(FileType.JPEG);
        assertThat(detect("执照.jpeg", SampleFiles.jpeg())).isEqualTo(FileType.JPEG);
        assertThat(detect("执照.png", SampleFiles.png())).isEqualTo(FileType.PNG);
    }

    @Test
    void acceptsAnOfficeFileWhoseContentTypesComeLast() throws IOException {
        Map<String, byte[]> entries = new java.util.LinkedHashMap<>();
        entries.put(
                "_rels/.rels",
                SampleFiles.relationship(SampleFiles.TRANSITIONAL, "word/document.xml")
                        .getBytes(StandardCharsets.UTF_8));
        entries.put("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8));
        entries.put(
                "[Content_Types].xml", contentTypes("/word/document.xml", WORD).getBytes(StandardCharsets.UTF_8));

        assertThat(detect("章程.docx", zipOf(entries))).isEqualTo(FileType.DOCX);
    }

    @Test
    void findsTheMainPartByItsRelationship() throws IOException {
        assertThat(detect("章程.docx", SampleFiles.office("text/main.xml", WORD))).isEqualTo(FileType.DOCX);
        assertThat(detect("章程.docx", main(SampleFiles.TRANSITIONAL, "/WORD/Document.xml")))
                .isEqualTo(FileType.DOCX);
        assertThat(detect("章程.docx", main(SampleFiles.STRICT, "word/document.xml")))
                .isEqualTo(FileType.DOCX);
    }

    @Test
    void refusesAPackageWhoseMainPartIsAnotherThanItSeems() {
        String other = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
        assertThat(refused("章程.docx", main(other, "word/document.xml"))).isEqualTo("TYPE_NOT_ALLOWED");
        assertThat(refused("章程.docx", main(SampleFiles.TRANSITIONAL, "word/gone.xml")))
                .isEqualTo("TYPE_NOT_ALLOWED");
        assertThat(refused("章程.docx", main(SampleFiles.TRANSITIONAL, "_rels/.rels")))
                .isEqualTo("TYPE_NOT_ALLOWED");
        String two = SampleFiles.relationship(SampleFiles.TRANSITIONAL, "word/document.xml")
                .replace(
                        "</Relationships>",
                        "<Relationship Id=\"b\" Type=\"" + SampleFiles.STRICT
                                + "\" Target=\"word/other.xml\"/></Relationships>");
        assertThat(refused("章程.docx", packed(two, Map.of()))).isEqualTo("FILE_DAMAGED");
    }

    @Test
    void refusesActivePartsWhateverTheyAreCalled() {
        String main = SampleFiles.relationship(SampleFiles.TRANSITIONAL, "word/document.xml");
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        Map<String, String> kinds = Map.of(
                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                "MACROS_NOT_ALLOWED",
                "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
                "MACROS_NOT_ALLOWED",
                "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility",
                "MACROS_NOT_ALLOWED",
                office + "control",
                "EMBEDDED_OBJECTS",
                office + "aFChunk",
                "EMBEDDED_OBJECTS",
                office + "attachedTemplate",
                "EXTERNAL_LINKS",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/externalLink",
                "EXTERNAL_LINKS");
        kinds.forEach((type, code) -> assertThat(refused(
                        "章程.docx",
                        packed(main, Map.of("word/_rels/document.xml.rels", SampleFiles.relationship(type, "a.xml")))))
                .isEqualTo(code));
    }

    @Test
    void looksIntoObjectsWhateverTheyAreCalled() {
        String main = SampleFiles.relationship(SampleFiles.TRANSITIONAL, "word/document.xml");
        assertThat(refused("章程.docx", packed(main, Map.of("word/media/picture1.dat", ole("_VBA_PROJECT")))))
                .isEqualTo("MACROS_NOT_ALLOWED");
        assertThat(refused("章程.docx", packed(main, Map.of("word/media/picture1.png", ole("Ole10Native")))))
                .isEqualTo("EMBEDDED_OBJECTS");
    }

    @Test
    void findsDataExchangeInAMainPartOfAnotherName() {
        String field = "<w:document xmlns:w=\"x\"><w:fldSimple w:instr=\" DDEAUTO c:\\\\cmd\"/></w:document>";
        byte[] file = zip(Map.of(
                "[Content_Types].xml", contentTypes("/text/main.xml", WORD),
                "_rels/.rels", SampleFiles.relationship(SampleFiles.TRANSITIONAL, "text/main.xml"),
                "text/main.xml", field));
        assertThat(refused("章程.docx", file)).isEqualTo("EXTERNAL_LINKS");
    }

    @Test
    void refusesPartsThatDifferInCaseOnly() {
        String main = SampleFiles.relationship(SampleFiles.TRANSITIONAL, "word/document.xml");
        assertThat(refused("章程.docx", packed(main, Map.of("word/Document.xml", "<w/>"))))
                .isEqualTo("FILE_DAMAGED");
    }

    private static byte[] main(String type, String target) {
        return packed(SampleFiles.relationship(type, target), Map.of());
    }

    private static byte[] packed(String relationships, Map<String, String> more) {
        Map<String, byte[]> parts = new HashMap<>();
        parts.put(
                "[Content_Types].xml", contentTypes("/word/document.xml", WORD).getBytes(StandardCharsets.UTF_8));
        parts.put("_rels/.rels", relationships.getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8));
        more.forEach((name, text) -> parts.put(
                name,
                text.getBytes(
                        name.endsWith(".dat") || name.endsWith(".png")
                                ? StandardCharsets.ISO_8859_1
                                : StandardCharsets.UTF_8)));
        return zipOf(parts);
    }

    private static String ole(String stream) {
        return "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"
                + new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    @Test
    void refusesContentThatDeniesTheName() {
        assertThat(refused("章程.pdf", SampleFiles.png())).isEqualTo("TYPE_DENIED_BY_CONTENT");
        assertThat(refused("名册.xlsx", SampleFiles.docx())).isEqualTo("TYPE_DENIED_BY_CONTENT");
        assertThat(refused("章程", SampleFiles.pdf())).isEqualTo("TYPE_DENIED_BY_CONTENT");
    }

    @Test
    void refusesOtherTypesWhateverTheirName() {
        assertThat(refused("章程.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("TYPE_NOT_ALLOWED");
        assertThat(refused("章程.pdf", new byte[] {'M', 'Z', 0, 0, 1})).isEqualTo("TYPE_NOT_ALLOWED");
        assertThat(refused("章程.pdf", "文字".getBytes(StandardCharsets.UTF_8))).isEqualTo("TYPE_NOT_ALLOWED");
    }

    @Test
    void refusesAnArchiveThatIsNoOfficeFile() {
        assertThat(refused("章程.docx", zip(Map.of("a.txt", "a")))).isEqualTo("TYPE_NOT_ALLOWED");
        assertThat(refused("章程.docx", zip(Map.of("[Content_Types].xml", contentTypes("/word/document.xml", WORD)))))
                .isEqualTo("TYPE_NOT_ALLOWED");
    }

    @Test
    void refusesMacros() {
        Map<String, String> entries = new HashMap<>(
                Map.of("[Content_Types].xml", contentTypes("/word/document.xml", WORD), "word/document.xml", "<w/>"));
        entries.put("word/vbaProject.bin", "x");

        assertThat(refused("章程.docx", zip(entries))).isEqualTo("MACROS_NOT_ALLOWED");
        assertThat(refused("章程.docx", zip(Map.of("[Content_Types].xml", contentTypes("/w.xml", WORD_WITH_MACROS)))))
                .isEqualTo("MACROS_NOT_ALLOWED");
    }

    @Test
    void refusesAZipBomb() {
        byte[] zeros = new byte[32 << 20];
        Map<String, byte[]> entries = Map.of(
                "[Content_Types].xml",
                contentTypes("/word/document.xml", WORD).getBytes(StandardCharsets.UTF_8),
                "word/document.xml",
                zeros);

        assertThat(refused("章程.docx", zipOf(entries))).isEqualTo("FILE_TOO_COMPLEX");
    }

    @Test
    void refusesMoreEntriesThanADocumentHas() {
        Map<String, String> entries = new HashMap<>();
        for (int i = 0; i < 5_001; i++) {
            entries.put("word/" + i, "");
        }

        assertThat(refused("章程.docx", zip(entries))).isEqualTo("FILE_TOO_COMPLEX");
    }

    @Test
    void refusesADamagedArchive() {
        byte[] docx = SampleFiles.docx();

        assertThat(refused("章程.docx", Arrays.copyOf(docx, docx.length / 2))).isEqualTo("FILE_DAMAGED");
    }

    @Test
    void resolvesNoEntitiesOfTheContentTypes() {
        String hostile = """
                <!DOCTYPE Types [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <Types><Override PartName="/word/document.xml" ContentType="&x;"/></Types>""";

        assertThat(refused("章程.docx", zip(Map.of("[Content_Types].xml", hostile, "word/document.xml", "<w/>"))))
                .isIn("FILE_DAMAGED", "TYPE_NOT_ALLOWED");
    }

    private FileType detect(String name, byte[] content) throws IOException {
        return DETECTOR.detect(Files.write(directory.resolve("content"), content), FileName.clean(name));
    }

    private String refused(String name, byte[] content) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> detect(name, content));
        assertThat(refusal.reason().status()).isEqualTo(415);
        return refusal.code();
    }
}
