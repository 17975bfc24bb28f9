package cn.kexie.membership.roster.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests, honest and otherwise. */
public final class Workbooks {

    public static final List<String> HEADINGS =
            List.of("姓名", "性别", "出生年月", "工作单位/部门", "岗位类别", "职称", "技能等级", "学历", "手机", "入会意愿（认可章程）", "个人信息告知同意");

    private Workbooks() {}

    /** A person nothing can be said against. */
    public static List<String> person(int i) {
        return List.of("测试员" + i, "男", "1990-05", "研发一部", "研发", "工程师", "", "大学本科", "138%08d".formatted(i), "是", "是");
    }

    public static byte[] roster(int people) {
        return sheet(
                HEADINGS,
                java.util.stream.IntStream.range(0, people)
                        .mapToObj(Workbooks::person)
                        .toList());
    }

    public static byte[] sheet(List<String> headings, List<List<String>> rows) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.setZip64Mode(Zip64Mode.Never);
            var sheet = workbook.createSheet("会员名册");
            fill(sheet.createRow(0), headings);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + 1), rows.get(i));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One honest person in row 2, then changed. */
    public static byte[] changed(Consumer<XSSFSheet> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("会员名册");
            fill(sheet.createRow(0), HEADINGS);
            fill(sheet.createRow(1), person(1));
            change.accept(sheet);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a workbook with some put in or replaced. */
    public static byte[] withParts(byte[] workbook, Map<String, byte[]> parts) {
        Map<String, byte[]> all = new LinkedHashMap<>(partsOf(workbook));
        all.putAll(parts);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, byte[]> partsOf(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    public static String part(byte[] workbook, String name) {
        return new String(partsOf(workbook).get(name), StandardCharsets.UTF_8);
    }

    /** A sheet whose texts alone expand to gigabytes, in a few megabytes. */
    public static byte[] expandingTo(long bytes) {
        byte[] honest = roster(1);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : partsOf(honest).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                if (part.getKey().endsWith("sheet1.xml")) {
                    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                    for (long written = 0; written < bytes; written += blanks.length) {
                        zip.write(blanks);
                    }
                }
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path file(Path directory, byte[] content) {
        try {
            return Files.write(Files.createTempFile(directory, "roster", ".xlsx"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }
}
