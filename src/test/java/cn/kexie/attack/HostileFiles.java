package cn.kexie.attack;

import cn.kexie.attachment.SampleFiles;
import cn.kexie.membership.roster.sheet.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are not, or not only, what they pretend to be. */
final class HostileFiles {

    private static final int CENTRAL = 0x02014b50;

    private HostileFiles() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> entries) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] archive() {
        return zip(Map.of("run.exe", text("MZ")));
    }

    /** A PDF with these objects besides the necessary ones. */
    static byte[] pdf(String catalog, String... objects) {
        return text("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R" + catalog + ">>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n" + String.join("\n", objects)
                + "\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** A PDF whose objects are packed, so that their names do not stand in the file. */
    static byte[] pdfWithPacked(String objects) {
        byte[] packed = deflated(text("3 0 " + objects));
        return joined(
                text("%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction 3 0 R>>endobj\n"
                        + "4 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length
                        + ">>stream\r\n"),
                packed,
                text("\r\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
    }

    /** Object streams that each unpack to a hundred thousand times their size. */
    static byte[] swellingPdf() {
        byte[] packed = deflated(new byte[64 << 20]);
        byte[] head = text("\n4 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\r\n");
        byte[] tail = text("\r\nendstream endobj\n");
        byte[] stream = joined(head, packed, tail);
        return joined(text("%PDF-1.7\n"), stream, stream, stream, stream, stream, text("%%EOF"));
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] docx(String part, String content) {
        return Workbooks.withParts(SampleFiles.docx(), Map.of(part, text(content)));
    }

    static byte[] docx(String part, byte[] content) {
        return Workbooks.withParts(SampleFiles.docx(), Map.of(part, content));
    }

    static byte[] xlsx(String part, String content) {
        return Workbooks.withParts(SampleFiles.xlsx(), Map.of(part, text(content)));
    }

    static byte[] relationship(String type, String target) {
        return text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>");
    }

    /** The same packed megabytes listed again and again, as in the bomb that needs no nesting. */
    static byte[] overlapping() {
        byte[] one = docx("word/media/a.bin", new byte[1 << 20]);
        ByteBuffer file = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
        int end = one.length - 22;
        int directory = file.getInt(end + 16);
        int last = end - 1;
        while (file.getInt(last) != CENTRAL) {
            last--;
        }
        byte[] entry = java.util.Arrays.copyOfRange(one, last, end);
        int times = 1000;
        ByteBuffer bomb = ByteBuffer.allocate(one.length + entry.length * times).order(ByteOrder.LITTLE_ENDIAN);
        bomb.put(one, 0, end);
        for (int i = 0; i < times; i++) {
            bomb.put(entry);
        }
        int entries = file.getShort(end + 8) + times;
        bomb.putInt(file.getInt(end))
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(bomb.capacity() - 22 - directory)
                .putInt(directory)
                .putShort((short) 0);
        return bomb.array();
    }

    /** Claims one byte for a part that unpacks to many megabytes. */
    static byte[] understating() {
        byte[] swollen = docx("word/embeddings/oleObject1.bin", new byte[100 << 20]);
        ByteBuffer file = ByteBuffer.wrap(swollen).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = swollen.length - 22; i > 0; i--) {
            if (file.getInt(i) == CENTRAL && file.getInt(i + 24) == 100 << 20) {
                file.putInt(i + 24, 1);
            }
        }
        return swollen;
    }

    /** A picture whose comment is a script for whoever runs it as one. */
    static byte[] pngWithScript() {
        byte[] comment = text("tEXtComment\0<script>alert(1)</script>");
        CRC32 sum = new CRC32();
        sum.update(comment);
        return joined(
                SampleFiles.png(),
                ByteBuffer.allocate(4).putInt(comment.length - 4).array(),
                comment,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
