package cn.kexie.release;

import cn.kexie.engine.model.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of an analyst: laid out as in the project, or all in one folder. */
record AnalystFolder(Path folder) {

    private static final int DEEPEST = 6;
    private static final List<String> ROOTS = List.of("bpmn", "forms", "letters", "documents");
    private static final List<String> ENDINGS = List.of(".bpmn", ".dmn", ".form", ".html");

    List<ModelFile> files() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (Path root : roots()) {
            try (Stream<Path> paths = Files.walk(root, DEEPEST)) {
                for (Path path : paths.filter(this::isMeant).sorted().toList()) {
                    files.add(new ModelFile(name(path), Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }

    /** Where the folder is laid out as the project, nothing else in it is a model. */
    private List<Path> roots() {
        List<Path> laidOut =
                ROOTS.stream().map(folder::resolve).filter(Files::isDirectory).toList();
        return laidOut.isEmpty() ? List.of(folder) : laidOut;
    }

    /** What stands in hidden folders, such as {@code .camunda}, belongs to tools. */
    private boolean isMeant(Path path) {
        String name = path.getFileName().toString();
        boolean hidden = ("/" + relative(path)).contains("/.");
        boolean meant = ENDINGS.stream().anyMatch(name::endsWith) || name.endsWith(".css") && isBundled(path);
        return !hidden && meant && Files.isRegularFile(path);
    }

    private String name(Path path) {
        String name = relative(path);
        if (isBundled(path)) {
            return Letter.FOLDER + path.getFileName();
        }
        boolean alone = name.endsWith(".html") && !name.startsWith("letters/");
        return alone ? path.getFileName().toString() : name;
    }

    private String relative(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** The office's own copies of bundled letters; others belong to the procedure they stand beside. */
    private boolean isBundled(Path path) {
        return path.toAbsolutePath().getParent().endsWith("documents");
    }
}
