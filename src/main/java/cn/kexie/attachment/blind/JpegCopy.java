package cn.kexie.attachment.blind;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG segment by segment: what is needed to draw it stays, of its EXIF only which side is up. What follows the picture,
 * such as another one taken at the same time, does not.
 */
final class JpegCopy {

    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    private final FoundProperties found;

    JpegCopy(FoundProperties found) {
        this.found = found;
    }

    void copy(DataInputStream in, OutputStream out) throws IOException {
        if (in.readUnsignedShort() != 0xFFD8) {
            throw new CannotBeCleaned("图片结构有损坏");
        }
        out.write(0xFF);
        out.write(0xD8);
        int marker = marker(in);
        while (marker != END) {
            marker = segment(marker, in, out);
        }
        out.write(0xFF);
        out.write(END);
    }

    /** The next marker, filling bytes before it skipped. */
    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new CannotBeCleaned("图片结构有损坏");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** @return the marker after it */
    private int segment(int marker, DataInputStream in, OutputStream out) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new CannotBeCleaned("图片结构有损坏");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        byte[] kept = kept(marker, content);
        if (kept != null) {
            out.write(0xFF);
            out.write(marker);
            out.write((kept.length + 2) >> 8);
            out.write(kept.length + 2);
            out.write(kept);
        }
        return marker == START_OF_SCAN ? scan(in, out) : marker(in);
    }

    private byte[] kept(int marker, byte[] content) {
        if (marker == COMMENT) {
            found.add(FoundProperties.OTHER, new String(content, StandardCharsets.UTF_8));
            return null;
        }
        if (marker == APP1) {
            return new ExifTags(found).kept(content);
        }
        boolean application = marker >= APP0 && marker <= APP15;
        boolean needed = marker == APP0 && begins(content, "JFIF\0") && content.length >= 14
                || marker == APP2 && begins(content, "ICC_PROFILE\0")
                || marker == APP14 && begins(content, "Adobe");
        if (application && !needed) {
            return null;
        }
        return marker == APP0 ? withoutThumbnail(content) : content;
    }

    private static byte[] withoutThumbnail(byte[] content) {
        byte[] kept = Arrays.copyOf(content, 14);
        kept[12] = 0;
        kept[13] = 0;
        return kept;
    }

    /** The packed picture up to a marker that does not belong to it; one that was cut off ends here. */
    private static int scan(DataInputStream in, OutputStream out) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != 0xFF) {
                out.write(next);
                continue;
            }
            int marker = in.read();
            while (marker == 0xFF) {
                marker = in.read();
            }
            if (marker > 0 && (marker < 0xD0 || marker > 0xD7)) {
                return marker;
            }
            out.write(0xFF);
            out.write(Math.max(marker, 0));
        }
        return END;
    }

    private static boolean begins(byte[] content, String word) {
        byte[] start = word.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
