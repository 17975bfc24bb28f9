package cn.kexie.engine.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** What is tried first: the file {@code engine/common-passwords.txt}, one in lower case per line. */
class CommonPasswords {

    private static final String FILE = "/engine/common-passwords.txt";

    private final Set<String> passwords = read();

    boolean contains(String lowerCase) {
        return passwords.contains(lowerCase);
    }

    private static Set<String> read() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
