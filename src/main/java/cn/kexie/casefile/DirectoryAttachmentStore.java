package cn.kexie.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps contents in {@code attachments/ab/cd/<sha256>} of the data directory, which all nodes share. */
@Component
class DirectoryAttachmentStore implements AttachmentStore {

    private static final int CHUNK = 64 << 10;

    private final Path root;
    private final Path arriving;

    DirectoryAttachmentStore(@Value("${kexie.data-dir}") String dataDirectory) {
        this.root = Path.of(dataDirectory).toAbsolutePath().normalize().resolve("attachments");
        this.arriving = root.resolve("arriving");
    }

    @Override
    public Staged stage(InputStream content, long limit) throws IOException {
        Files.createDirectories(arriving);
        Path file = Files.createTempFile(arriving, "", ".part");
        try {
            return receive(content, limit, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static Staged receive(InputStream content, long limit, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            long size = copy(content, out, limit);
            channel.force(true);
            return new Staged(file, HexFormat.of().formatHex(digest.digest()), size);
        }
    }

    private static long copy(InputStream in, OutputStream out, long limit) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = in.read(chunk); read >= 0 && size <= limit; read = in.read(chunk)) {
            out.write(chunk, 0, read);
            size += read;
        }
        return size;
    }

    @Override
    public void keep(Staged staged) throws IOException {
        Path target = path(staged.sha256());
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Files.move(staged.file(), target, StandardCopyOption.ATOMIC_MOVE);
        for (Path directory = target.getParent(); directory.startsWith(root); directory = directory.getParent()) {
            force(directory);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    private Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** A rename is durable once its directory is; Windows cannot open a directory and needs no such call. */
    private static void force(Path directory) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
