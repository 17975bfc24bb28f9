package cn.kexie.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The account of the operating system under which the server runs. Usually our own; PostgreSQL refuses to be root, so
 * root lends it the account that owns the data directory, else a user name space in which root is nobody, else the
 * account nobody.
 *
 * @param prefix what stands before a command so that it runs under this account
 * @param owner numeric user who must own the files, {@code null} where we own them anyway
 */
record ServerAccount(List<String> prefix, Integer owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final ServerAccount OUR_OWN = new ServerAccount(List.of(), null);
    private static final List<String> NAME_SPACE = List.of("unshare", "-U");

    static ServerAccount of(Path home) throws IOException {
        if (!Platform.current().posix() || new UnixSystem().getUid() != ROOT) {
            return OUR_OWN;
        }
        Path existing = nearestExisting(home);
        int uid = (Integer) Files.getAttribute(existing, "unix:uid");
        if (uid != ROOT) {
            return other(uid, Files.getOwner(existing).getName());
        }
        return works(NAME_SPACE) ? new ServerAccount(NAME_SPACE, null) : other(NOBODY, "nobody");
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Hands everything under {@code home} to this account, without following links. */
    void own(Path home) throws IOException {
        if (owner == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.forEach(this::hand);
        }
    }

    private void hand(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path nearestExisting(Path directory) {
        return Files.exists(directory) ? directory : nearestExisting(directory.getParent());
    }

    private static ServerAccount other(int uid, String name) {
        return Stream.of(setpriv(uid), su(name))
                .filter(ServerAccount::works)
                .findFirst()
                .map(prefix -> new ServerAccount(prefix, uid))
                .orElseThrow(ServerAccount::cannotLeaveRoot);
    }

    private static List<String> setpriv(int uid) {
        return List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--");
    }

    /** Serves where setpriv is missing or too small (BusyBox). */
    private static List<String> su(String name) {
        return List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", name);
    }

    private static boolean works(List<String> prefix) {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            Process process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static DatabaseFailure cannotLeaveRoot() {
        return new DatabaseFailure(
                "PostgreSQL 不允许以 root 身份运行，而本机既没有可用的 unshare，也没有 setpriv 或 su。", "请改用普通用户启动，或安装 util-linux 软件包后重试。");
    }
}
