package cn.kexie.support.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models and forms of the project as files. */
public final class Models {

    public static final Path BPMN = Path.of("bpmn");
    public static final Path FORMS = Path.of("forms");

    private Models() {}

    /** All files below {@code folder} with this ending, such as {@code ".bpmn"}; none when the folder does not exist. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
