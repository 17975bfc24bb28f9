package cn.kexie.components;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The libraries the tests run with: those of the application and those of the tests. */
final class ClassPath {

    /** A library that is always there and tells where the repository begins. */
    private static final String KNOWN = "org/slf4j/slf4j-api/";

    private final List<Component> components;

    private ClassPath(List<Component> components) {
        this.components = components;
    }

    static ClassPath ofTheTests() {
        List<Path> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
        Path repository = repository(jars);
        return new ClassPath(jars.stream()
                .filter(jar -> jar.startsWith(repository))
                .map(jar -> component(repository, jar))
                .toList());
    }

    List<Component> components() {
        return components;
    }

    /** A library, or a script inside of one: {@code script:camunda/dompurify}. */
    Optional<Component> find(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .or(() -> Scripts.ofTheProject().find(name));
    }

    private static Path repository(List<Path> jars) {
        return jars.stream()
                .map(jar -> jar.toString().replace('\\', '/'))
                .filter(jar -> jar.contains(KNOWN))
                .map(jar -> Path.of(jar.substring(0, jar.indexOf(KNOWN))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("类路径上没有 " + KNOWN + "，请用 Maven 运行"));
    }

    /** {@code group/by/parts/artifact/version/file.jar} */
    private static Component component(Path repository, Path jar) {
        Path version = repository.relativize(jar).getParent();
        Path artifact = version.getParent();
        String group = artifact.getParent().toString().replace(File.separatorChar, '.');
        return new Component(
                group, artifact.getFileName().toString(), version.getFileName().toString(), jar);
    }
}
