package cn.kexie.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A model, form or letter on the class path.
 *
 * @param name {@code bpmn/…}, {@code forms/…} or {@code letters/…}: the same in the fat jar and in exploded classes, so that form bindings
 *     resolve in both
 */
public record ModelResource(String name, Resource content) {

    private static final List<String> ROOTS = List.of("bpmn", "forms", "letters");

    /** Everything under {@code bpmn/}, {@code forms/} and {@code letters/}, in the order of the names. */
    public static List<ModelResource> onClassPath() {
        try {
            List<ModelResource> found = new ArrayList<>();
            for (String root : ROOTS) {
                found.addAll(under(root));
            }
            return found.stream()
                    .sorted(Comparator.comparing(ModelResource::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("类路径上的流程模型和表单无法读取", unreadable);
        }
    }

    public byte[] bytes() {
        try {
            return content.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("无法读取 " + name, unreadable);
        }
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private static List<ModelResource> under(String root) throws IOException {
        Resource[] resources = new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/**/*.*");
        return Arrays.stream(resources)
                .filter(Resource::isReadable)
                .map(resource -> new ModelResource(nameOf(root, resource), resource))
                .toList();
    }

    private static String nameOf(String root, Resource resource) {
        try {
            String url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
            return url.substring(url.lastIndexOf("/" + root + "/") + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("无法读取 " + resource, unreadable);
        }
    }
}
