package cn.kexie.attachment.blind;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The segment of a JPEG in which cameras and programs tell about themselves: EXIF or XMP. */
final class ExifTags {

    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int LONGEST = 1000;
    private static final Map<Integer, String> NAMES = Map.of(
            0x013B, FoundProperties.AUTHOR,
            0x8298, FoundProperties.COPYRIGHT,
            0x010E, FoundProperties.OTHER,
            0x010F, FoundProperties.DEVICE,
            0x0110, FoundProperties.DEVICE,
            0x013C, FoundProperties.DEVICE,
            0x9C9D, FoundProperties.AUTHOR,
            0x8825, "拍摄位置");

    private final FoundProperties found;
    private int orientation = 1;

    ExifTags(FoundProperties found) {
        this.found = found;
    }

    /** What of the segment has to stay: which side is up, null when it is the usual one. */
    byte[] kept(byte[] segment) {
        String start = new String(segment, 0, Math.min(segment.length, XMP.length()), StandardCharsets.ISO_8859_1);
        if (start.startsWith(EXIF)) {
            read(ByteBuffer.wrap(segment, EXIF.length(), segment.length - EXIF.length())
                    .slice());
        } else if (start.equals(XMP)) {
            Xmp.read(segment, XMP.length(), found);
        }
        return orientation == 1 ? null : upright();
    }

    private void read(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int tags = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < tags; i++) {
                tag(tiff, directory + 2 + 12 * i);
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException cutOff) {
            // Whatever could be read of it has been read; nothing of it but the side that is up is kept.
            return;
        }
    }

    private void tag(ByteBuffer tiff, int at) {
        int tag = tiff.getShort(at) & 0xFFFF;
        if (tag == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
            int side = tiff.getShort(at + 8);
            orientation = side >= 1 && side <= 8 ? side : 1;
        } else if (tag == 0x8825) {
            found.add(NAMES.get(tag), "有");
        } else if (NAMES.containsKey(tag)) {
            found.add(NAMES.get(tag), text(tiff, at, tag));
        }
    }

    private static String text(ByteBuffer tiff, int at, int tag) {
        int length = Math.min(tiff.getInt(at + 4), LONGEST);
        byte[] text = new byte[Math.max(length, 0)];
        tiff.get(length <= 4 ? at + 8 : tiff.getInt(at + 8), text);
        Charset written = tag == 0x9C9D ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        return new String(text, written);
    }

    private byte[] upright() {
        ByteBuffer exif = ByteBuffer.allocate(EXIF.length() + 26);
        exif.put(EXIF.getBytes(StandardCharsets.ISO_8859_1));
        exif.put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) ORIENTATION).putShort((short) SHORT).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0);
        return exif.array();
    }
}
