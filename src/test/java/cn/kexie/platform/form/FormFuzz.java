package cn.kexie.platform.form;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.fuzz.MakesPatterns;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.json.Document;
import cn.kexie.platform.web.json.Faults;
import cn.kexie.support.form.FormRoom;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is filed is accepted or refused with its faults, and what is accepted is accepted again; whatever is deployed is a form or none. */
final class FormFuzz {

    static Stream<byte[]> applications() {
        String sample = SampleStation.application().toString();
        return Fuzzed.seeds(
                sample,
                sample.replace("PROVINCIAL", "x"),
                sample.replace("示例甲", "1\\u0000"),
                sample.replace("30.5", "3e400"),
                "{\"experts\":[null,{},{\"papers\":[[]]}],\"unit\":[],\"a/b~c\":{},\"title\":1,\"title\":2}",
                "null");
    }

    @MethodSource("applications")
    @FuzzTest
    void application(byte[] body) {
        Faults faults = new Faults();
        Reading<ObjectNode> reading = read(parsed(body, faults), faults.list());
        reading.faults().forEach(FormFuzz::check);
        holds(
                reading.faults().stream().map(Fault::pointer).distinct().count()
                        == reading.faults().size(),
                "told once",
                reading.faults());
        if (reading.faultless()) {
            ObjectNode value = reading.value();
            Reading<ObjectNode> again = read(value, List.of());
            same(List.of(), again.faults());
            same(value, again.value());
            FormFacts.of(SampleStation.FORM, value);
            FormFacts.variables(SampleStation.FORM, value);
            FormRoom.sheets().of(SampleStation.FORM, value);
            FormPeople.of(SampleStation.FORM, value);
        }
    }

    static Stream<byte[]> files() {
        return Stream.concat(
                Stream.of(SampleStation.file()),
                Fuzzed.seeds(
                        "{\"components\":[{\"type\":\"dynamiclist\",\"components\":[{\"key\":\"a\"}]}]}",
                        "{\"components\":{\"type\":1,\"key\":[],\"validate\":{\"pattern\":\"[\"}}}",
                        "[]"));
    }

    @MakesPatterns
    @MethodSource("files")
    @FuzzTest
    void file(byte[] bytes) {
        try {
            Form form = Form.read(bytes);
            List<FormDefect> defects = new FormDefects(FormRoom.checks()).of(form, Set.of());
            defects.forEach(defect -> holds(!defect.message().isBlank(), "message", defect));
            if (defects.isEmpty()) {
                FormRoom.schema().of(form);
                holds(
                        FormRoom.reader().inspect(form, SampleStation.application(), Set.of()) != null,
                        "read",
                        form.id());
            }
        } catch (UnreadableForm none) {
            holds(!none.getMessage().isBlank(), "message", none);
        }
    }

    private static JsonNode parsed(byte[] body, Faults faults) {
        try {
            return Document.parse(body, faults);
        } catch (Refusal noJson) {
            return SampleStation.JSON.createObjectNode().put("title", new String(body, StandardCharsets.UTF_8));
        }
    }

    private static Reading<ObjectNode> read(JsonNode tree, List<Fault> noticed) {
        return FormRoom.reader().inspect(SampleStation.FORM, new Reading<>(tree, noticed, (one, other) -> 0), Set.of());
    }

    private static void check(Fault fault) {
        JsonPointer.compile(fault.pointer());
        holds(fault.code().matches("[A-Z][A-Z0-9_]*"), "code", fault.code());
        holds(!fault.message().isBlank() && fault.message().indexOf('\0') < 0, "message", fault.message());
    }
}
