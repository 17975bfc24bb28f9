package cn.kexie.attachment;

import cn.kexie.platform.personal.SealedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps contents in {@code attachments/ab/cd/<sha256>.sealed} of the data directory, which all nodes share, and what was
 * derived from them in {@code <sha256>.<kind>.sealed} beside them.
 */
@Component
class DirectoryAttachmentStore implements AttachmentStore {

    private static final int CHUNK = 64 << 10;
    private static final String SEALED = ".sealed";
    private static final Duration LONGEST_ARRIVAL = Duration.ofHours(2);

    private final Path root;
    private final Path arriving;
    private final SealedFiles seals;

    DirectoryAttachmentStore(@Value("${kexie.data-dir}") String dataDirectory, SealedFiles seals) {
        this.root = Path.of(dataDirectory).toAbsolutePath().normalize().resolve("attachments");
        this.arriving = root.resolve("arriving");
        this.seals = seals;
    }

    @Override
    public Staged stage(InputStream content, long limit) throws IOException {
        Path file = arrivingFile();
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            long size = copy(content, out, limit);
            return new Staged(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
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
    public Sealed seal(Staged staged) throws IOException {
        return sealed(staged.sha256(), sealing -> Files.copy(staged.file(), sealing));
    }

    @Override
    public Sealed sealDerived(String sha256, String kind, Writing writing) throws IOException {
        return sealed(derivedName(sha256, kind), writing);
    }

    private Sealed sealed(String name, Writing writing) throws IOException {
        Path file = arrivingFile();
        try {
            try (OutputStream sealing = seals.sealing(name, Files.newOutputStream(file))) {
                writing.to(sealing);
            }
            try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            return new Sealed(file, name);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void keep(Sealed sealed) throws IOException {
        Path target = path(sealed.name());
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Files.move(sealed.file(), target, StandardCopyOption.ATOMIC_MOVE);
        for (Path directory = target.getParent(); directory.startsWith(root); directory = directory.getParent()) {
            force(directory);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return opened(sha256);
    }

    private InputStream opened(String name) throws IOException {
        return seals.opening(name, Files.newInputStream(path(name)));
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
        Path directory = path(sha256).getParent();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> derived = Files.newDirectoryStream(directory, sha256 + ".*" + SEALED)) {
                for (Path file : derived) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public Optional<InputStream> openDerived(String sha256, String kind) throws IOException {
        String name = derivedName(sha256, kind);
        try {
            return Optional.of(opened(name));
        } catch (NoSuchFileException notDerivedYet) {
            return Optional.empty();
        }
    }

    private static String derivedName(String sha256, String kind) {
        return sha256 + "." + kind;
    }

    /** What a node that broke off left behind; told from what is arriving by the file system's own time. */
    void discardLeftovers() throws IOException {
        if (Files.notExists(arriving)) {
            return;
        }
        Path probe = arrivingFile();
        FileTime now = Files.getLastModifiedTime(probe);
        Files.delete(probe);
        try (Stream<Path> files = Files.list(arriving)) {
            for (Path file : files.toList()) {
                if (Duration.between(Files.getLastModifiedTime(file).toInstant(), now.toInstant())
                                .compareTo(LONGEST_ARRIVAL)
                        > 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path arrivingFile() throws IOException {
        Files.createDirectories(arriving);
        return Files.createTempFile(arriving, "", ".part");
    }

    /** @param name a digest, and for what was derived from that content its kind */
    private Path path(String name) {
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name + SEALED);
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
