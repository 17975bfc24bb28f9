package cn.kexie.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The server's programs, unpacked once per content of their archive and shared by all later starts. */
class PostgresBinaries {

    private final Path directory;

    PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    /** The directory that holds {@code bin}, {@code lib} and {@code share}. */
    Path unpacked() throws IOException {
        String archive = Platform.current().archive();
        Path installation = directory.resolve("postgresql-" + fingerprint(archive));
        if (!Files.isDirectory(installation)) {
            install(archive, installation);
        }
        return installation;
    }

    /** Unpacks beside the target and renames: whoever comes second finds a whole installation and drops its own. */
    private void install(String archive, Path installation) throws IOException {
        Path draft = Files.createDirectories(directory.resolve("unpacking-" + UUID.randomUUID()));
        try (InputStream content = find(archive).openStream()) {
            unpack(content, draft);
            Files.move(draft, installation, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            FileSystemUtils.deleteRecursively(draft);
            if (!Files.isDirectory(installation)) {
                throw failure;
            }
        }
    }

    private static void unpack(InputStream content, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(content)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        permit(file, (entry.getMode() & 0100) != 0);
    }

    private static void permit(Path file, boolean executable) throws IOException {
        if (Platform.current().posix()) {
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Length and checksum that the jar around the archive keeps anyway: reading 15 MB at every start is spared. */
    private static String fingerprint(String archive) throws IOException {
        JarEntry entry = ((JarURLConnection) find(archive).openConnection()).getJarEntry();
        return "%x-%08x".formatted(entry.getSize(), entry.getCrc());
    }

    private static URL find(String archive) {
        URL content = PostgresBinaries.class.getResource("/" + archive);
        if (content == null) {
            throw new DatabaseFailure(
                    "本程序包不含适用于 %s 的内置数据库程序（%s）。".formatted(Platform.current(), archive),
                    "请在本机上用 mvn spring-boot:run 启动或重新打包（会自动带上本机的数据库程序），"
                            + "或改用外部 PostgreSQL：设置 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD。");
        }
        return content;
    }
}
