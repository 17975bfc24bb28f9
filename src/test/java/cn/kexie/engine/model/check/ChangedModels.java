package cn.kexie.engine.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.ModelSet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The program's own models, changed as somebody could change them. */
final class ChangedModels {

    private static final ModelRules RULES = ModelRules.ofProgram();

    private final Map<String, byte[]> files = new TreeMap<>(ProgramModels.all());

    /** The first such text of the file; the file is named by its end. */
    ChangedModels with(String file, String before, String after) {
        String name = name(file);
        String text = text(name);
        assertThat(text).as(name).contains(before);
        int place = text.indexOf(before);
        return put(name, text.substring(0, place) + after + text.substring(place + before.length()));
    }

    ChangedModels withEvery(String file, String before, String after) {
        String name = name(file);
        assertThat(text(name)).as(name).contains(before);
        return put(name, text(name).replace(before, after));
    }

    ChangedModels withFile(String name, String text) {
        return put(name, text);
    }

    ChangedModels without(String file) {
        files.remove(name(file));
        return this;
    }

    String text(String file) {
        return new String(files.get(name(file)), StandardCharsets.UTF_8);
    }

    ModelVerdict verdict() {
        return RULES.check(ModelSet.read(files));
    }

    private ChangedModels put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private String name(String file) {
        return files.keySet().stream()
                .filter(name -> name.equals(file) || name.endsWith("/" + file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("没有文件 " + file));
    }
}
