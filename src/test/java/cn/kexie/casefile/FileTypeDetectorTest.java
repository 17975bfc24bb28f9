package cn.kexie.casefile;

import static cn.kexie.casefile.SampleFiles.WORD;
import static cn.kexie.casefile.SampleFiles.WORD_WITH_MACROS;
import static cn.kexie.casefile.SampleFiles.contentTypes;
import static cn.kexie.casefile.SampleFiles.zip;
import static cn.kexie.casefile.SampleFiles.zipOf;
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
        entries.put("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8));
        entries.put(
                "[Content_Types].xml", contentTypes("/word/document.xml", WORD).getBytes(StandardCharsets.UTF_8));

        assertThat(detect("章程.docx", zipOf(entries))).isEqualTo(FileType.DOCX);
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
