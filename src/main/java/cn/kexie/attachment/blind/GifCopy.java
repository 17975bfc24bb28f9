package cn.kexie.attachment.blind;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A GIF block by block, without comments and what programs tell about themselves. */
final class GifCopy {

    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int APPLICATION = 0xFF;
    private static final int COMMENT = 0xFE;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private GifCopy() {}

    static void copy(DataInputStream in, OutputStream out) throws IOException {
        byte[] head = exactly(in, 13);
        if (!new String(head, 0, 4, StandardCharsets.ISO_8859_1).equals("GIF8")) {
            throw new CannotBeCleaned("图片结构有损坏");
        }
        out.write(head);
        out.write(exactly(in, colours(head[10])));
        int block = in.readUnsignedByte();
        while (block != END) {
            switch (block) {
                case IMAGE -> image(in, out);
                case EXTENSION -> extension(in, out);
                default -> throw new CannotBeCleaned("图片结构有损坏");
            }
            block = in.readUnsignedByte();
        }
        out.write(END);
    }

    private static int colours(byte packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }

    private static void image(DataInputStream in, OutputStream out) throws IOException {
        out.write(IMAGE);
        byte[] place = exactly(in, 9);
        out.write(place);
        out.write(exactly(in, colours(place[8])));
        out.write(in.readUnsignedByte());
        parts(in, out);
    }

    private static void extension(DataInputStream in, OutputStream out) throws IOException {
        int label = in.readUnsignedByte();
        byte[] first = exactly(in, in.readUnsignedByte());
        boolean kept = label == APPLICATION
                ? LOOPS.contains(new String(first, StandardCharsets.ISO_8859_1))
                : label != COMMENT;
        OutputStream to = kept ? out : OutputStream.nullOutputStream();
        to.write(EXTENSION);
        to.write(label);
        to.write(first.length);
        to.write(first);
        if (first.length > 0) {
            parts(in, to);
        }
    }

    private static void parts(DataInputStream in, OutputStream out) throws IOException {
        int length;
        do {
            length = in.readUnsignedByte();
            out.write(length);
            out.write(exactly(in, length));
        } while (length > 0);
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
