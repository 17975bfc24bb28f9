package cn.kexie.platform.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The file of the keys, made at the first start, readable by its owner alone and never changed in place. */
record PersonalDataKeyFile(Path path) {

    boolean isMissing() {
        return Files.notExists(path);
    }

    PersonalDataKeys readOrCreate() {
        if (isMissing()) {
            write(PersonalDataKeys.generated());
        }
        return read();
    }

    PersonalDataKeys read() {
        try {
            return PersonalDataKeys.parsed(Files.readString(path));
        } catch (IOException | GeneralSecurityException e) {
            throw new PersonalDataFailure(
                    "个人信息密钥文件 %s 读不出来".formatted(path.toAbsolutePath()),
                    "请从备份恢复该文件，并确认运行本系统的用户可以读取。没有它，已加密的个人信息无法打开。",
                    e);
        }
    }

    /** The next of two steps: adds keys, or lets those added before seal. Keeps the old file beside the new one. */
    PersonalDataKeys rotate() {
        PersonalDataKeys keys = read();
        PersonalDataKeys rotated = keys.hasNext() ? keys.promoted() : keys.withNext();
        try {
            Files.copy(
                    path, beside(".previous"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(rotated);
        return rotated;
    }

    private void write(PersonalDataKeys keys) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path written = beside(".new");
            Files.deleteIfExists(written);
            Files.writeString(Files.createFile(written, ownerOnly()), keys.written());
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
