package cn.kexie.attachment;

import static cn.kexie.attachment.FileTypeDetector.unsupported;

import cn.kexie.platform.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A PDF (ISO 32000) looked through for what does something of its own accord: scripts, programs to start, files inside
 * it. Looks at the names in it, also escaped ones and those in packed object streams, without building the document; object streams it cannot read it
 * refuses.
 */
final class PdfFile {

    private static final Set<String> ACTIVE =
            Set.of("JavaScript", "Launch", "EmbeddedFile", "RichMedia", "ImportData", "Rendition");
    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);
    static final String DELIMITERS = "()<>[]{}/% \t\r\n\f\0";
    private static final int LONGEST_NAME = 16;
    /** Heads of objects follow one another; to be read again and again they must stand one inside the other. */
    private static final long MOST_LOOKS = 8;

    private static final long MOST_UNPACKED = 256L << 20;

    private long unpacked;

    private PdfFile() {}

    static void refuseActive(Path content) throws IOException {
        try (FileChannel file = FileChannel.open(content)) {
            ByteBuffer bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            refuseOtherBeginning(bytes);
            new PdfFile().look(bytes);
        }
    }

    /** Readers also take a PDF that begins later, after what another program takes for a file of its own kind. */
    private static void refuseOtherBeginning(ByteBuffer bytes) {
        int start = startsWith(bytes, 0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}) ? 3 : 0;
        while (start < bytes.limit() && Character.isWhitespace(bytes.get(start))) {
            start++;
        }
        if (!startsWith(bytes, start, HEADER)) {
            throw unsupported("TYPE_NOT_ALLOWED", "文件开头不是 PDF，请用办公软件或打印程序重新导出 pdf 后上传");
        }
    }

    private void look(ByteBuffer bytes) throws IOException {
        long steps = 0;
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) == '/') {
                refuse(name(bytes, i + 1));
            } else if (bytes.get(i) == 'o' && startsWith(bytes, i, OBJECT)) {
                PdfStreamHead head = new PdfStreamHead(bytes);
                int content = head.read(i + OBJECT.length);
                steps += head.steps();
                if (steps > MOST_LOOKS * bytes.limit()) {
                    throw tooComplex();
                }
                objects(head, bytes, content);
            }
        }
    }

    /** What is packed together with its names is unpacked; where that cannot be done anything may be hidden. */
    private void objects(PdfStreamHead head, ByteBuffer bytes, int content) throws IOException {
        if (content < 0 || !head.mayHoldObjects()) {
            return;
        }
        if (!head.isReadable()) {
            throw unreadable();
        }
        if (head.isPacked()) {
            names(ByteBuffer.wrap(inflated(bytes, content)));
        }
    }

    private static void names(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) == '/') {
                refuse(name(bytes, i + 1));
            }
        }
    }

    private static Refusal unreadable() {
        return unsupported("UNREADABLE_CONTENT", "PDF 经过加密或者用了无法核对的压缩方式，不能确认其中没有脚本；请取消加密或用“打印为 PDF”重新导出后上传");
    }

    private static void refuse(String name) {
        if (ACTIVE.contains(name)) {
            throw unsupported("ACTIVE_CONTENT", "PDF 含有脚本、要启动的程序或者嵌入的文件，不能接收；请用“打印为 PDF”重新导出后上传");
        }
    }

    /** The name that begins here, with {@code #61} read as the letter it stands for. */
    static String name(ByteBuffer bytes, int start) {
        StringBuilder name = new StringBuilder(LONGEST_NAME);
        for (int i = start; i < bytes.limit() && name.length() < LONGEST_NAME; i++) {
            char next = (char) (bytes.get(i) & 0xFF);
            if (DELIMITERS.indexOf(next) >= 0) {
                break;
            }
            int escaped = next == '#' && i + 2 < bytes.limit() ? hex(bytes.get(i + 1), bytes.get(i + 2)) : -1;
            name.append(escaped < 0 ? next : (char) escaped);
            i += escaped < 0 ? 0 : 2;
        }
        return name.toString();
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    private byte[] inflated(ByteBuffer bytes, int afterKeyword) throws IOException {
        int start = afterKeyword;
        while (start < bytes.limit() && (bytes.get(start) == '\r' || bytes.get(start) == '\n')) {
            start++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new InflaterInputStream(rest(bytes, start))) {
            byte[] chunk = new byte[8192];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                out.write(chunk, 0, read);
                count(read);
            }
        } catch (ZipException | EOFException e) {
            throw unreadable();
        }
        return out.toByteArray();
    }

    private static InputStream rest(ByteBuffer bytes, int start) {
        ByteBuffer rest = bytes.duplicate().position(start);
        return new InputStream() {
            @Override
            public int read() {
                return rest.hasRemaining() ? rest.get() & 0xFF : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int count = Math.min(length, rest.remaining());
                rest.get(into, offset, count);
                return count == 0 ? -1 : count;
            }
        };
    }

    private void count(int read) {
        unpacked += read;
        if (unpacked > MOST_UNPACKED) {
            throw tooComplex();
        }
    }

    private static Refusal tooComplex() {
        return unsupported("FILE_TOO_COMPLEX", "文件解压后过大，请用“打印为 PDF”重新导出后上传");
    }

    static boolean startsWith(ByteBuffer bytes, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= bytes.limit() || bytes.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
