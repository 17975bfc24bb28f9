package cn.kexie.attachment.blind;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG chunk by chunk: what is needed to draw it stays. */
final class PngCopy {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int LONGEST_TEXT = 64 << 10;
    private static final String END = "IEND";
    private static final Set<String> DRAWN = Set.of(
            "IHDR", "PLTE", "IDAT", END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL",
            "fdAT", "cICP");

    private final FoundProperties found;

    PngCopy(FoundProperties found) {
        this.found = found;
    }

    void copy(DataInputStream in, OutputStream out) throws IOException {
        DataOutputStream copy = new DataOutputStream(out);
        if (in.readLong() != SIGNATURE) {
            throw new CannotBeCleaned("图片结构有损坏");
        }
        copy.writeLong(SIGNATURE);
        String type = "";
        while (!type.equals(END)) {
            int length = in.readInt();
            byte[] name = in.readNBytes(4);
            type = new String(name, StandardCharsets.ISO_8859_1);
            if (length < 0) {
                throw new CannotBeCleaned("图片结构有损坏");
            }
            if (DRAWN.contains(type)) {
                copy.writeInt(length);
                copy.write(name);
                transfer(in, copy, length + 4L);
            } else {
                leaveOut(type, in, length);
            }
        }
        copy.flush();
    }

    private void leaveOut(String type, DataInputStream in, int length) throws IOException {
        boolean text = Set.of("tEXt", "iTXt").contains(type);
        byte[] start = in.readNBytes(text ? Math.min(length, LONGEST_TEXT) : 0);
        in.skipNBytes(length - start.length + 4L);
        if (text) {
            found.add(FoundProperties.OTHER, new String(start, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " "));
        } else if (type.equals("eXIf")) {
            found.add(FoundProperties.OTHER, "EXIF");
        }
    }

    private static void transfer(DataInputStream in, OutputStream out, long length) throws IOException {
        byte[] chunk = new byte[8192];
        long left = length;
        while (left > 0) {
            int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(chunk, 0, read);
            left -= read;
        }
    }
}
