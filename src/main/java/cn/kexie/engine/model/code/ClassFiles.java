package cn.kexie.engine.model.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The class files of the program, in the fat jar as in exploded classes; others on the class path are none of it. */
final class ClassFiles {

    private static final String OURS = "classpath*:cn/kexie/**/*.class";

    private ClassFiles() {}

    static Map<String, ClassFacts> read() {
        try {
            Map<String, ClassFacts> facts = new HashMap<>();
            String root = root();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(OURS)) {
                if (file.getURL().toString().startsWith(root)) {
                    ClassFacts read = facts(file);
                    facts.put(read.name(), read);
                }
            }
            return facts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("程序自身的类文件无法读取", unreadable);
        }
    }

    private static ClassFacts facts(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return ClassFactsReader.read(content);
        }
    }

    /** Where this class itself was read from. */
    private static String root() throws IOException {
        String path = ClassFiles.class.getName().replace('.', '/') + ".class";
        String here = new ClassPathResource(path).getURL().toString();
        return here.substring(0, here.length() - path.length());
    }
}
