package cn.kexie.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Our compiled classes, read as bytes: the name of every class that one uses stands in its constants. */
final class OwnClasses {

    private static final Path COMPILED = Path.of("target/classes");

    private OwnClasses() {}

    /** Each use of one of the classes named. */
    static List<String> using(Set<String> names) {
        try (Stream<Path> files = Files.walk(COMPILED.resolve("cn"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(file -> uses(file, names))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> uses(Path file, Set<String> names) {
        String constants = read(file);
        String own = COMPILED.relativize(file).toString().replace('\\', '/');
        return names.stream().filter(name -> mentions(constants, name)).map(name -> own + " 使用 " + name);
    }

    /** As a class of its own, not as the beginning of a longer name. */
    private static boolean mentions(String constants, String name) {
        String internal = name.replace('.', '/');
        for (int at = constants.indexOf(internal); at >= 0; at = constants.indexOf(internal, at + 1)) {
            int end = at + internal.length();
            if (end == constants.length() || !Character.isJavaIdentifierPart(constants.charAt(end))) {
                return true;
            }
            if (constants.charAt(end) < ' ') {
                return true;
            }
        }
        return false;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
