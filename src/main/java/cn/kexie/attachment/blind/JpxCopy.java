package cn.kexie.attachment.blind;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A JPEG 2000 picture (ISO/IEC 15444-1) without what is not needed to show it: boxes of XML, of UUIDs, of ownership, and the
 * comments within its codestream.
 */
final class JpxCopy {

    private static final Set<String> NEEDED = Set.of("jP  ", "ftyp", "jp2h", "jp2c");
    private static final Set<String> NEEDED_IN_HEADER =
            Set.of("ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "res ", "resc", "resd");
    private static final Set<String> HOLDS_BOXES = Set.of("jp2h", "res ");
    private static final int UUID_LENGTH = 16;
    private static final int SHORTEST = 12;

    private static final int START_OF_CODESTREAM = 0xFF4F;
    private static final int START_OF_TILE_PART = 0xFF90;
    private static final int START_OF_DATA = 0xFF93;
    private static final int END_OF_CODESTREAM = 0xFFD9;
    private static final int COMMENT = 0xFF64;
    private static final int MARKER = 2;
    private static final int LENGTH_OF_TILE_PART = 6;

    private final FoundProperties found;

    JpxCopy(FoundProperties found) {
        this.found = found;
    }

    byte[] copy(byte[] picture) throws CannotBeCleaned {
        if (picture.length < SHORTEST) {
            throw damaged();
        }
        try {
            if (isCodestream(picture)) {
                return withoutComments(picture);
            }
            return boxes(picture, NEEDED);
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw damaged();
        }
    }

    private static boolean isCodestream(byte[] picture) {
        return marker(picture, 0) == START_OF_CODESTREAM;
    }

    private byte[] boxes(byte[] bytes, Set<String> needed) throws CannotBeCleaned {
        var copy = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            ByteBuffer box = ByteBuffer.wrap(bytes, at, bytes.length - at);
            long length = Integer.toUnsignedLong(box.getInt());
            byte[] name = new byte[4];
            box.get(name);
            length = length == 1 ? box.getLong() : length == 0 ? bytes.length - at : length;
            int content = box.position();
            int end = Math.toIntExact(at + length);
            if (end < content || end > bytes.length) {
                throw damaged();
            }
            box(new String(name, StandardCharsets.ISO_8859_1), Arrays.copyOfRange(bytes, content, end), needed, copy);
            at = end;
        }
        return copy.toByteArray();
    }

    private void box(String name, byte[] content, Set<String> needed, ByteArrayOutputStream copy)
            throws CannotBeCleaned {
        if (!needed.contains(name)) {
            leaveOut(name, content);
            return;
        }
        byte[] kept = content;
        if (HOLDS_BOXES.contains(name)) {
            kept = boxes(content, NEEDED_IN_HEADER);
        } else if (name.equals("jp2c")) {
            kept = withoutComments(content);
        }
        copy.writeBytes(ByteBuffer.allocate(8)
                .putInt(kept.length + 8)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .array());
        copy.writeBytes(kept);
    }

    private void leaveOut(String name, byte[] content) {
        if (name.equals("xml ")) {
            Xmp.read(content, 0, found);
        } else if (name.equals("uuid")) {
            Xmp.read(content, Math.min(UUID_LENGTH, content.length), found);
        }
    }

    /** Comments are blanked where they stand, so that every length and every place in the stream stays right. */
    private byte[] withoutComments(byte[] codestream) throws CannotBeCleaned {
        byte[] copy = codestream.clone();
        if (!isCodestream(copy)) {
            throw damaged();
        }
        int at = MARKER;
        int tilePart = 0;
        while (marker(copy, at) != END_OF_CODESTREAM) {
            int marker = marker(copy, at);
            if (marker == START_OF_DATA) {
                at = endOfTilePart(copy, tilePart, at);
                continue;
            }
            if (marker == START_OF_TILE_PART) {
                tilePart = at;
            }
            int length = Short.toUnsignedInt(ByteBuffer.wrap(copy).getShort(at + MARKER));
            if (marker == COMMENT) {
                Arrays.fill(copy, at + MARKER + 4, at + MARKER + length, (byte) ' ');
            }
            at += MARKER + length;
        }
        return Arrays.copyOf(copy, at + MARKER);
    }

    /** A tile-part without a length of its own is the last; no marker looks like its data. */
    private static int endOfTilePart(byte[] codestream, int tilePart, int data) throws CannotBeCleaned {
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(codestream).getInt(tilePart + LENGTH_OF_TILE_PART));
        long end = tilePart + length;
        if (length == 0) {
            end = data + MARKER;
            while (marker(codestream, (int) end) != END_OF_CODESTREAM) {
                end++;
            }
        }
        if (tilePart == 0 || end <= data || end > codestream.length) {
            throw damaged();
        }
        return (int) end;
    }

    private static int marker(byte[] codestream, int at) {
        return Short.toUnsignedInt(ByteBuffer.wrap(codestream).getShort(at));
    }

    private static CannotBeCleaned damaged() {
        return new CannotBeCleaned("PDF 中的 JPEG 2000 图片有损坏，请改用 jpg 或 png 图片后重新导出");
    }
}
