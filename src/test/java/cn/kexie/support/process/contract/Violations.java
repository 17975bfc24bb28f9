package cn.kexie.support.process.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** What breaks the contract between models, forms, tables and code: all of it, in Chinese, naming file and element. */
final class Violations {

    static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return List.copyOf(found);
    }

    void add(Path file, String element, String message) {
        found.add("%s · %s：%s".formatted(file.toString().replace('\\', '/'), element, message));
    }

    void unless(boolean kept, Path file, BaseElement element, String message) {
        unless(kept, file, element.getId(), message);
    }

    void unless(boolean kept, Path file, String element, String message) {
        if (!kept) {
            add(file, element, message);
        }
    }

    static boolean isChinese(String text) {
        return text != null && CHINESE.matcher(text).find();
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase();
    }

    static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
