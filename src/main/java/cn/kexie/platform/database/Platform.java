package cn.kexie.platform.database;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Operating system and processor, as the archives of the server's programs name them. */
record Platform(String system, String processor) {

    static Platform current() {
        return new Platform(systemName(), processorName());
    }

    /** File name of the archive on the class path. The one for macOS holds universal programs. */
    String archive() {
        return isMac() ? "postgres-darwin-arm_64.txz" : "postgres-%s-%s%s.txz".formatted(system, processor, libc());
    }

    boolean isMac() {
        return system.equals("darwin");
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    }

    private String libc() {
        return Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
    }

    private static String systemName() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private static String processorName() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
