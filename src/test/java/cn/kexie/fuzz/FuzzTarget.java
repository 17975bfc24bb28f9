package cn.kexie.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A method that fuzzes a parser: {@code @FuzzTest} in a class called {@code …Fuzz}.
 *
 * @param owner fully qualified name of the class
 * @param makesPatterns whether its input holds patterns that are meant to be compiled
 */
record FuzzTarget(String owner, String method, boolean makesPatterns) {

    private static final String FUZZ_TEST = "FuzzTest";

    /** All of them, by name. */
    static List<FuzzTarget> in(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(classes::relativize)
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith("Fuzz.class"))
                    .map(file -> file.replaceFirst("\\.class$", "").replace('/', '.'))
                    .flatMap(FuzzTarget::of)
                    .sorted(Comparator.comparing(FuzzTarget::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + method;
    }

    /** Where inputs are kept that once were findings. */
    Path seeds() {
        return Path.of("src/test/resources", owner.replace('.', '/') + "Inputs", method);
    }

    private static Stream<FuzzTarget> of(String owner) {
        try {
            Class<?> type = Class.forName(owner, false, FuzzTarget.class.getClassLoader());
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(FuzzTarget::isFuzzTest)
                    .map(method ->
                            new FuzzTarget(owner, method.getName(), method.isAnnotationPresent(MakesPatterns.class)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isFuzzTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals(FUZZ_TEST));
    }
}
