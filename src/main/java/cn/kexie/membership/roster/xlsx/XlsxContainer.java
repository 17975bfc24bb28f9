package cn.kexie.membership.roster.xlsx;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Judges a file by its container alone, before any of it is read as a sheet. */
final class XlsxContainer {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_PARTS = 2_000;

    /** What all parts together may expand to, as announced; what is read is counted besides. */
    private static final long LARGEST_EXPANSION = 256L << 20;

    /** A part that is neither a sheet nor its texts. */
    private static final long LARGEST_SMALL_PART = 8L << 20;

    private final ZipFile zip;
    private final List<ZipEntry> parts;

    private XlsxContainer(ZipFile zip) {
        this.zip = zip;
        this.parts = new ArrayList<>(zip.stream().limit(MOST_PARTS + 1L).toList());
    }

    /** @throws Refusal 415 when this is no xlsx, 422 with all faults when it carries what a roster may not */
    static void check(Path file) throws IOException {
        checkBeginning(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new XlsxContainer(zip).check();
        } catch (IOException | IllegalArgumentException e) {
            throw SheetRefusals.damaged();
        }
    }

    private static void checkBeginning(Path file) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(4);
        }
        if (beginning.length == 0) {
            throw Refusal.invalid(SheetRefusals.FILE, "FILE_EMPTY", "文件是空的，请重新选择文件上传");
        }
        if (Arrays.equals(beginning, OLE)) {
            throw SheetRefusals.notXlsx("这是旧版 xls 文件或者加了打开密码的工作簿");
        }
        if (!Arrays.equals(beginning, ZIP)) {
            throw SheetRefusals.notXlsx("上传的文件不是 xlsx 工作簿");
        }
    }

    private void check() throws IOException {
        checkSizes();
        checkType();
        List<Fault> faults = new ArrayList<>();
        if (hasMacros()) {
            faults.add(SheetRefusals.fault("MACROS", "工作簿含有宏，不能接收；请另存为不含宏的“Excel 工作簿（*.xlsx）”"));
        }
        if (hasEmbedded()) {
            faults.add(SheetRefusals.fault("EMBEDDED_OBJECTS", "工作簿含有嵌入对象或控件，不能接收；请删除后重新提交"));
        }
        if (hasLinks()) {
            faults.add(SheetRefusals.fault("EXTERNAL_LINKS", "工作簿含有外部链接或数据连接，不能接收；请断开链接、删除超链接后重新提交"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private void checkSizes() {
        Set<String> names = new HashSet<>();
        if (parts.size() > MOST_PARTS || !parts.stream().allMatch(part -> names.add(lower(part)))) {
            throw SheetRefusals.damaged();
        }
        long announced = parts.stream()
                .mapToLong(part -> Math.max(part.getSize(), 0))
                .reduce(0, (a, b) -> Math.min(a + b, Long.MAX_VALUE / 2));
        if (announced > LARGEST_EXPANSION) {
            throw SheetRefusals.expands();
        }
    }

    private void checkType() throws IOException {
        ZipEntry types = zip.getEntry(CONTENT_TYPES);
        if (types == null) {
            throw SheetRefusals.notXlsx("这个压缩包不是 xlsx 工作簿");
        }
        String text = text(types);
        boolean workbook =
                text.contains("spreadsheetml.sheet.main+xml") || text.contains("sheet.macroEnabled.main+xml");
        if (!workbook) {
            throw SheetRefusals.notXlsx("上传的文件不是 xlsx 工作簿");
        }
    }

    private boolean hasMacros() throws IOException {
        String types = text(zip.getEntry(CONTENT_TYPES)).toLowerCase(Locale.ROOT);
        return types.contains("macroenabled")
                || types.contains("vbaproject")
                || anyNamed("vbaproject", "/macrosheets/", "/dialogsheets/");
    }

    private boolean hasEmbedded() {
        return anyNamed("/embeddings/", "/activex/", "/ctrlprops/");
    }

    private boolean hasLinks() throws IOException {
        if (anyNamed("/externallinks/", "xl/connections.xml", "/querytables/", "/webextensions/")) {
            return true;
        }
        for (ZipEntry part : parts) {
            if (lower(part).endsWith(".rels") && Relationships.leadOutside(stream(part))) {
                return true;
            }
        }
        return false;
    }

    private boolean anyNamed(String... fragments) {
        return parts.stream()
                .map(XlsxContainer::lower)
                .anyMatch(name -> Arrays.stream(fragments).anyMatch(name::contains));
    }

    private String text(ZipEntry part) throws IOException {
        try (InputStream in = stream(part)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private InputStream stream(ZipEntry part) throws IOException {
        return new BoundedStream(zip.getInputStream(part), LARGEST_SMALL_PART);
    }

    private static String lower(ZipEntry part) {
        return part.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
