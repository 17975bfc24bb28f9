package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pattern in the sources and in the forms against texts that make a careless one try for ever. */
@DisplayName("攻击：让正则表达式不停回溯")
class PatternAttackTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FORMS = Path.of("forms");
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final String LETTERS = "(?:[^\"\\\\]|\\\\.)+";
    private static final String JOINED = "\"\\s*\\+\\s*\"";
    /** A literal, on as many lines as it takes. */
    private static final String TEXT = "\\s*\"(" + LETTERS + "(?:" + JOINED + LETTERS + ")*)\"";

    private static final Pattern WHOLE = Pattern.compile("(?:regexp = |\\.matches\\()" + TEXT);
    private static final Pattern WITHIN =
            Pattern.compile("(?:Pattern\\.compile\\(|\\.replaceAll\\(|\\.replaceFirst\\(|\\.split\\()" + TEXT);
    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})");
    private static final int LONG = 100_000;
    private static final int FIELD = 1_000;

    /** Patterns a whole text must match; {@code Pattern.compile} is looked for within a text. */
    static Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        files(SOURCES, ".java").forEach(source -> patterns.addAll(literals(WHOLE, source)));
        files(FORMS, ".form").forEach(form -> patterns.addAll(tree(form)));
        return patterns;
    }

    static Set<String> searches() {
        Set<String> patterns = new TreeSet<>();
        files(SOURCES, ".java").forEach(source -> patterns.addAll(literals(WITHIN, source)));
        return patterns;
    }

    private static List<String> literals(Pattern kind, String source) {
        return kind.matcher(source)
                .results()
                .map(literal -> read(literal.group(1).replaceAll(JOINED, "")))
                .filter(pattern -> !pattern.equals("["))
                .toList();
    }

    /** What the compiler makes of a literal. */
    private static String read(String literal) {
        return UNICODE.matcher(literal)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(escape.group(1) + (char) Integer.parseInt(escape.group(2), 16)))
                .translateEscapes();
    }

    private static List<String> tree(String form) {
        try {
            return new ObjectMapper().readTree(form).findValuesAsText("pattern");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> contents = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                contents.add(Files.readString(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Repetitions of what patterns repeat, with an end that fits none. */
    private static Stream<String> texts(int length) {
        return Stream.of(
                        "a", "0", " ", "  x", "\t", ".", "a.", "a@", "a@a.", "-", "0-", "/", "//", "\"", "\\", "${",
                        "#{a", "a(", "(", "()", "{", "中", "中 ", "·", "01", "0D", "P1D", "1Y", "T1H", "\n", "\r\n", "'",
                        "<", "a,", "= ", "匿", "某", "%", "_a", "\u3000", "\u00a0 ", "kx_", "1900-", "00:", "Z+", ":")
                .flatMap(part -> Stream.of(
                        part.repeat(length / part.length()), part.repeat(length / part.length()) + "\u0001!"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void matchesInBoundedTime(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        assertTimeoutPreemptively(
                BOUND, () -> texts(LONG).forEach(text -> compiled.matcher(text).matches()));
    }

    /** Shorter texts: a search starts at every letter anew, so the square of the length is its due. */
    @ParameterizedTest
    @MethodSource("searches")
    void isSearchedForInBoundedTime(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        assertTimeoutPreemptively(
                BOUND,
                () -> texts(FIELD).forEach(text -> {
                    compiled.matcher(text).matches();
                    compiled.matcher(text).replaceAll("");
                }));
    }

    @Test
    void findsThePatterns() {
        assertThat(patterns()).hasSizeGreaterThan(15).contains("1[3-9]\\d{9}", "\\d{6}");
        assertThat(searches()).hasSizeGreaterThan(30);
    }
}
