package cn.kexie.attachment;

import static cn.kexie.attachment.FileTypeDetector.unsupported;

import cn.kexie.platform.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * An Office Open XML package (ECMA-376 part 2) looked into without unpacking it: which part its relationships name as the
 * main one, whatever that is called, and of what type it is; that it carries no macros and that its parts reach nothing
 * outside it.
 */
final class OfficeFile {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 512L << 20;
    /** Sheets of numbers pack about thirty to one. */
    private static final int MOST_RATIO = 150;

    private static final long RATIO_MATTERS_FROM = 16L << 20;
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            FileType.DOCX.mediaType() + ".main+xml", FileType.DOCX,
            FileType.XLSX.mediaType() + ".main+xml", FileType.XLSX);

    private OfficeFile() {}

    static FileType typeOf(Path content) throws IOException {
        try (ZipFile zip = new ZipFile(content.toFile())) {
            refuseBomb(zip, Files.size(content));
            OfficeTypes types = new OfficeTypes(zip);
            refuseMacros(zip, types);
            new OfficeParts(zip, types).refuseForeign();
            return Optional.ofNullable(types.of(new OfficeRelationships(zip).mainPart()))
                    .map(MAIN_PARTS::get)
                    .orElseThrow(() -> unsupported("TYPE_NOT_ALLOWED", "不接受压缩包，请逐个上传 pdf、docx、xlsx、jpg 或 png 文件"));
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            // The file lies on our own disk: what cannot be read is truncated or badly packed.
            throw damaged();
        }
    }

    static Refusal damaged() {
        return unsupported("FILE_DAMAGED", "文件已损坏，无法打开，请用 Office 重新保存后上传");
    }

    static boolean isArchive(Path content) {
        try (ZipFile zip = new ZipFile(content.toFile())) {
            return zip.size() > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuseBomb(ZipFile zip, long packed) {
        long unpacked =
                zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).reduce(0, OfficeFile::sum);
        boolean swollen = unpacked > RATIO_MATTERS_FROM && unpacked / Math.max(1, packed) > MOST_RATIO;
        if (zip.size() > MOST_ENTRIES || unpacked > MOST_UNPACKED || swollen) {
            throw unsupported("FILE_TOO_COMPLEX", "文件解压后过大，请精简内容或转为 pdf 后上传");
        }
    }

    /** Sizes are what the file claims; their sum may not wrap around. */
    private static long sum(long left, long right) {
        return left > Long.MAX_VALUE - right ? Long.MAX_VALUE : left + right;
    }

    private static void refuseMacros(ZipFile zip, OfficeTypes types) {
        boolean macros = zip.stream().map(ZipEntry::getName).anyMatch(OfficeFile::isMacro)
                || types.all().anyMatch(OfficeFile::isMacro);
        if (macros) {
            throw macros();
        }
    }

    static Refusal macros() {
        return unsupported("MACROS_NOT_ALLOWED", "不接受含宏的文件，请另存为不含宏的 docx 或 xlsx 后上传");
    }

    static boolean isMacro(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin")
                || name.contains("macroenabled")
                || name.contains("macrosheet")
                || name.contains("vbaproject");
    }

    static XMLInputFactory withoutEntities() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
