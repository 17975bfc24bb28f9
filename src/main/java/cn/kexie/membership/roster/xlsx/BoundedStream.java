package cn.kexie.membership.roster.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a content that turns out longer than anything honest could be. */
final class BoundedStream extends FilterInputStream {

    private long left;

    BoundedStream(InputStream content, long limit) {
        super(content);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw SheetRefusals.expands();
        }
    }
}
