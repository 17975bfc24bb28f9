package cn.kexie.engine.model.check;

import cn.kexie.engine.model.Letter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the program brings, by names that are the same in the fat jar and in exploded classes, so that form bindings resolve
 * in both. A class path may hold the same folder twice.
 */
public final class ProgramModels {

    private ProgramModels() {}

    /** Models, tables, forms and letters of procedures: what is released. */
    public static Map<String, byte[]> released() {
        Map<String, byte[]> files = new TreeMap<>();
        add(files, "bpmn/", "**/*.*");
        add(files, "forms/", "**/*.*");
        add(files, "letters/", "**/*.*");
        return files;
    }

    public static Map<String, byte[]> letters() {
        Map<String, byte[]> files = new TreeMap<>();
        add(files, Letter.FOLDER, "*.html");
        add(files, Letter.FOLDER, "*.css");
        return files;
    }

    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = released();
        files.putAll(letters());
        return files;
    }

    private static void add(Map<String, byte[]> files, String root, String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + pattern);
            for (Resource resource : found) {
                if (resource.isReadable()) {
                    files.putIfAbsent(name(root, resource), resource.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("程序自带的流程模型、表单和文书无法读取", unreadable);
        }
    }

    private static String name(String root, Resource resource) throws IOException {
        String url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
        return url.substring(url.lastIndexOf("/" + root) + 1);
    }
}
