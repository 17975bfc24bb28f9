package cn.kexie.attachment;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.text.CanonicalText;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** An uploaded file: what it is by its content, and a name that harms nobody. */
final class UploadFuzz {

    private static final FileTypeDetector DETECTOR = new FileTypeDetector();
    private static final Path FILE = temporary();
    private static final List<String> NAMES = List.of("a.pdf", "a.docx", "a.xlsx", "a.jpg", "a.png");

    static Stream<byte[]> files() {
        return Stream.concat(
                Stream.of(
                        SampleFiles.pdf(),
                        SampleFiles.png(),
                        SampleFiles.jpeg(),
                        SampleFiles.docx(),
                        SampleFiles.xlsx(),
                        SampleFiles.zip(Map.of("a.txt", "b"))),
                Fuzzed.seeds("<html><script>alert(1)</script>", "%!PS", "GIF89a", ""));
    }

    /** A name that fits is one of the type that the first bytes say, and no other fits. */
    @MethodSource("files")
    @FuzzTest
    void content(byte[] content) throws IOException {
        Files.write(FILE, content);
        int some = Math.floorMod(Arrays.hashCode(content), NAMES.size());
        holds(!accepts("a.html", content), "fits any name");
        if (accepts(NAMES.get(some), content)) {
            holds(!accepts(NAMES.get((some + 1) % NAMES.size()), content), "fits several names", NAMES.get(some));
        }
    }

    static Stream<byte[]> contentTypes() {
        return Fuzzed.seeds(
                SampleFiles.contentTypes("/word/document.xml", SampleFiles.WORD),
                SampleFiles.contentTypes("/xl/workbook.xml", SampleFiles.EXCEL),
                SampleFiles.contentTypes("/word/document.xml", SampleFiles.WORD_WITH_MACROS),
                "<!DOCTYPE Types SYSTEM \"file:///etc/passwd\"><Types/>");
    }

    /** The part of an Office file that says what the file is, in a package that is otherwise in order. */
    @MethodSource("contentTypes")
    @FuzzTest
    void officeFile(byte[] types) throws IOException {
        Files.write(
                FILE,
                SampleFiles.zipOf(Map.of(
                        "[Content_Types].xml",
                        types,
                        "_rels/.rels",
                        SampleFiles.relationship(SampleFiles.TRANSITIONAL, "word/document.xml")
                                .getBytes(StandardCharsets.UTF_8),
                        "word/document.xml",
                        new byte[0],
                        "xl/workbook.xml",
                        new byte[0])));
        try {
            FileType type = OfficeFile.typeOf(FILE);
            String text = new String(types, StandardCharsets.ISO_8859_1).replace("\0", "");
            holds(type == FileType.DOCX || type == FileType.XLSX, "type", type);
            holds(
                    !text.toLowerCase(java.util.Locale.ROOT)
                            .contains("contenttype=\"application/vnd.ms-word.document.macroenabled"),
                    "macros",
                    text);
        } catch (Refusal refused) {
            same(Reason.UNSUPPORTED_TYPE, refused.reason());
        }
    }

    static Stream<byte[]> names() {
        return Stream.of(
                        "章程.pdf",
                        "../../etc/passwd",
                        "a\\b\\c.DOCX",
                        "CON:.png",
                        "a\u202efdp.exe",
                        "x".repeat(250) + ".jpeg",
                        "x".repeat(194) + "\ud83d\ude00.pdf",
                        " . ",
                        "e\u0301.pdf")
                .map(name -> name.getBytes(StandardCharsets.UTF_16BE));
    }

    @MethodSource("names")
    @FuzzTest
    void name(byte[] bytes) {
        String declared = Fuzzed.units(bytes);
        String name = FileName.clean(declared).value();
        holds(!name.isEmpty() && name.length() <= 200, "length", name.length());
        holds(name.chars().noneMatch(c -> "/\\<>:\"|?*".indexOf(c) >= 0), "path or device", name);
        holds(name.codePoints().noneMatch(UploadFuzz::unseen), "invisible", name);
        holds(!name.startsWith(".") && !name.isBlank() && name.equals(name.strip()), "hidden or blank", name);
        holds(!name.endsWith("."), "ends with a dot", name);
        holds(Normalizer.isNormalized(name, Normalizer.Form.NFC), "not composed", name);
        same(name, FileName.clean(name).value(), declared);
    }

    /** Private and newer characters stay: people are named with them. Some marks of the class FORMAT are seen. */
    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT ->
                CanonicalText.of("a" + Character.toString(c) + "b").length() == 2;
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    private static boolean accepts(String name, byte[] content) {
        try {
            FileType type = DETECTOR.detect(FILE, FileName.clean(name));
            String start = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
            holds(
                    switch (type) {
                        case PDF -> start.contains("%PDF-");
                        case PNG -> start.startsWith("\u0089PNG");
                        case JPEG -> start.startsWith("\u00ff\u00d8\u00ff");
                        case DOCX, XLSX -> start.startsWith("PK");
                    },
                    "begins like another type",
                    type);
            return true;
        } catch (Refusal refused) {
            same(Reason.UNSUPPORTED_TYPE, refused.reason());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("fuzzed", ".bin");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
