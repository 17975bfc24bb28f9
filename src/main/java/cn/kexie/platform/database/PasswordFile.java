package cn.kexie.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The generated password of the embedded database, readable by its owner only. */
record PasswordFile(Path path) {

    private static final int BYTES = 24;

    String read() throws IOException {
        return Files.readString(path).strip();
    }

    void createIfAbsent() throws IOException {
        if (!Files.exists(path)) {
            Files.createFile(path, ownerOnly("rw-------"));
            Files.writeString(path, generated());
        }
    }

    /** Attributes for a new file or directory; none where the file system knows no such permissions. */
    static FileAttribute<?>[] ownerOnly(String permissions) {
        return Platform.current().posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String generated() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
