package cn.kexie.attachment.blind;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A drawing of Windows, whose first record may describe it: by which program, from which file. */
final class EmfCopy {

    private static final int SIGNATURE = 0x464D4520;
    private static final int LONGEST_HEADER = 1 << 20;

    private EmfCopy() {}

    static void copy(DataInputStream in, OutputStream out) throws IOException {
        byte[] start = in.readNBytes(8);
        int size = start.length < 8
                ? 0
                : ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        if (size < 88 || size > LONGEST_HEADER) {
            throw new CannotBeCleaned("图片结构有损坏");
        }
        byte[] header = Arrays.copyOf(start, size);
        in.readFully(header, 8, size - 8);
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        long end = fields.getInt(64) + 2L * fields.getInt(60);
        if (fields.getInt(40) != SIGNATURE || fields.getInt(64) < 0 || fields.getInt(60) < 0 || end > size) {
            throw new CannotBeCleaned("图片结构有损坏");
        }
        Arrays.fill(
                header, fields.getInt(64) == 0 ? 0 : fields.getInt(64), fields.getInt(64) == 0 ? 0 : (int) end, (byte)
                        0);
        fields.putInt(60, 0).putInt(64, 0);
        out.write(header);
        in.transferTo(out);
    }
}
