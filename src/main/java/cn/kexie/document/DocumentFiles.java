package cn.kexie.document;

import cn.kexie.engine.model.Letter;
import cn.kexie.engine.model.check.ProgramModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Templates and settings of papers: the office's own copy in {@code <data-dir>/documents} before the bundled one. */
@Component
class DocumentFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path directory;

    DocumentFiles(@Value("${kexie.data-dir:./data}") Path dataDirectory) {
        this.directory = dataDirectory.resolve("documents");
    }

    String read(String name) {
        try {
            var text = Files.isRegularFile(own(name)) ? Files.readString(own(name)) : bundled(name);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取文书文件 " + place(name) + "，请检查文件是否存在并以 UTF-8 保存", e);
        }
    }

    /** Names of all pages, in order: letters and parts of letters. */
    List<String> pages() {
        return inForce().keySet().stream()
                .filter(name -> name.endsWith(".html"))
                .map(name -> name.substring(Letter.FOLDER.length()))
                .toList();
    }

    boolean isBundled(String name) {
        return new ClassPathResource("documents/" + name).exists();
    }

    /** Whether the office keeps copies of its own. */
    boolean overridden() {
        return Files.isDirectory(directory);
    }

    /** The bundled files, and in their place those the office keeps, by names such as {@code documents/approval.html}. */
    Map<String, byte[]> inForce() {
        Map<String, byte[]> files = ProgramModels.letters();
        if (!overridden()) {
            return files;
        }
        try (Stream<Path> kept = Files.list(directory)) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".html") || name.endsWith(".css")) {
                    files.put(Letter.FOLDER + name, read(name).getBytes(StandardCharsets.UTF_8));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取文件夹 " + directory, e);
        }
    }

    /** Where a file was read from, for messages. */
    String place(String name) {
        return Files.isRegularFile(own(name)) ? own(name).toString() : "documents/" + name + "（内置）";
    }

    private Path own(String name) {
        return directory.resolve(name);
    }

    String bundled(String name) {
        try {
            return new ClassPathResource("documents/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("程序中没有文书文件 " + name, e);
        }
    }
}
