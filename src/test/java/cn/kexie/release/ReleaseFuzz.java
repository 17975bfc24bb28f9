package cn.kexie.release;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.check.ModelRules;
import cn.kexie.engine.model.check.ProgramModels;
import cn.kexie.fuzz.Fuzzed;
import cn.kexie.fuzz.MakesPatterns;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.letter.Letter;
import cn.kexie.support.form.FormRoom;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelException;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One value in one file of a matter is whatever somebody has written there, and the file is deployed as Modeler does: the
 * next release is whole, the rules say what is wrong with it, and what they accept is read by whoever uses it.
 */
final class ReleaseFuzz {

    private static final Pattern VALUE = Pattern.compile("(?<=\")[^\"\n]*(?=\")");
    private static final Pattern MATTER =
            Pattern.compile("(.*/)?appeal\\b.*|.*(society-station|acceptance|publicity).*");
    private static final DmnEngine TABLES =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final ModelRules RULES = ModelRules.ofProgram();
    private static final Map<String, byte[]> IN_FORCE = inForce();
    private static final List<String> NAMES = IN_FORCE.keySet().stream()
            .filter(name -> name.contains("society-station"))
            .toList();

    private static Map<String, byte[]> inForce() {
        Map<String, byte[]> files = new TreeMap<>(ProgramModels.released());
        files.keySet().removeIf(name -> !MATTER.matcher(name).matches());
        same(List.of(), faults(files), "the release in force");
        return files;
    }

    static Stream<byte[]> edits() {
        return Stream.of(
                edit(0, 3, "示例"),
                edit(1, 9, ""),
                edit(2, 40, "]]>"),
                edit(3, 60, "${decision}"),
                edit(5, 12, "society-station"),
                edit(6, 21, "\\u0000\" , \""),
                edit(8, 2, "<script/>"));
    }

    private static byte[] edit(int file, int value, String text) {
        ByteArrayOutputStream edit = new ByteArrayOutputStream();
        edit.write(file);
        edit.write(value >> 8);
        edit.write(value);
        edit.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return edit.toByteArray();
    }

    @MakesPatterns
    @MethodSource("edits")
    @FuzzTest
    void deployment(byte[] edit) {
        if (edit.length < 3) {
            return;
        }
        String name = NAMES.get(Byte.toUnsignedInt(edit[0]) % NAMES.size());
        byte[] content = edited(
                IN_FORCE.get(name),
                Byte.toUnsignedInt(edit[1]) << 8 | Byte.toUnsignedInt(edit[2]),
                Fuzzed.text(Arrays.copyOfRange(edit, 3, edit.length)));
        ModelFile given = new ModelFile(name.substring(name.lastIndexOf('/') + 1), content);
        List<ModelFile> next = new WholeSet(ModelFile.all(IN_FORCE)).with(List.of(given));
        Map<String, byte[]> files = next.stream().collect(Collectors.toMap(ModelFile::name, ModelFile::content));
        same(next.size(), files.size(), "names of their own");
        holds(files.keySet().containsAll(IN_FORCE.keySet()), "whole", files.keySet());
        List<ModelFault> faults = faults(files);
        faults.forEach(fault -> holds(
                files.containsKey(fault.file())
                        && !fault.why().isBlank()
                        && !fault.mend().isBlank()
                        && fault.code().matches("[A-Z_]+"),
                "told with its place and what to do",
                fault));
        if (faults.isEmpty()) {
            next.stream().filter(file -> file.content() == content).forEach(ReleaseFuzz::isRead);
        }
    }

    private static void isRead(ModelFile file) {
        String name = file.name();
        if (name.endsWith(".form")) {
            FormRoom.schema().of(Form.read(file.content()));
        } else if (name.endsWith(".html")) {
            Letter.read(name, file.content());
        } else {
            isReadOrRefusedByTheEngine(name, new ByteArrayInputStream(file.content()));
        }
    }

    /** Models and tables are held against their schema by the engine too, when they are deployed. */
    private static void isReadOrRefusedByTheEngine(String name, ByteArrayInputStream content) {
        try {
            if (name.endsWith(".bpmn")) {
                Bpmn.readModelFromStream(content);
            } else {
                TABLES.parseDecisions(content);
            }
        } catch (ModelException | DmnTransformException refused) {
            holds(refused.getMessage() != null, "no reason", name);
        }
    }

    private static byte[] edited(byte[] content, int value, String text) {
        String file = new String(content, StandardCharsets.UTF_8);
        List<MatchResult> values = VALUE.matcher(file).results().toList();
        MatchResult one = values.get(value % values.size());
        return (file.substring(0, one.start()) + text + file.substring(one.end())).getBytes(StandardCharsets.UTF_8);
    }

    private static List<ModelFault> faults(Map<String, byte[]> files) {
        return RULES.check(ModelSet.read(files)).faults();
    }
}
