package cn.kexie.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Keeps a data directory to one running application. The operating system gives the lock back when the process ends,
 * however it ends.
 */
class DataDirectoryLock implements AutoCloseable {

    /** Far behind the text of the file: where locks are mandatory the holder's process id stays readable. */
    private static final long LOCKED_BYTE = 1 << 20;

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataDirectoryLock acquire(Path home) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve("lock"), CREATE, READ, WRITE);
        if (lock(channel) == null) {
            String holder = read(channel);
            channel.close();
            throw inUse(home, holder);
        }
        write(channel, Long.toString(ProcessHandle.current().pid()));
        return new DataDirectoryLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static DatabaseFailure inUse(Path home, String holder) {
        return new DatabaseFailure(
                "数据目录 %s 正被另一个运行中的科协通使用（进程号 %s），同一目录不能启动两次。".formatted(home.getParent(), holder),
                "请先停止进程 %s 再启动；如需同时运行两套，请为本次启动指定另一个目录和端口：--kexie.data-dir=./data2 --server.port=8081"
                        .formatted(holder));
    }
}
