package cn.kexie.engine.submission;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.platform.Fault;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What anybody may send when a task is completed, whatever its shape, is checked against the form and never trips it. */
final class TaskFormFuzz {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TaskForm FORM = TaskForm.read(new ByteArrayInputStream("""
            {"components":[
              {"type":"radio","key":"decision","values":[{"value":"YES"},{"value":"NO"}]},
              {"type":"textarea","key":"reason","validate":{"maxLength":20,"minLength":2,"pattern":"^\\\\S"}},
              {"type":"textfield","key":"mail","validate":{"validationType":"email"}},
              {"type":"number","key":"count","decimalDigits":0,"validate":{"min":0,"max":100}},
              {"type":"number","key":"amount","serializeToString":true},
              {"type":"select","key":"grade","values":[{"value":1},{"value":2}]},
              {"type":"taglist","key":"items","values":[{"value":"A"},{"value":"B"}]},
              {"type":"datetime","key":"day","subtype":"date"},
              {"type":"datetime","key":"at","subtype":"datetime"},
              {"type":"datetime","key":"hour","subtype":"time"},
              {"type":"checkbox","key":"done"},
              {"type":"number","key":"fixed","readonly":true}]}""".getBytes(StandardCharsets.UTF_8)));

    static Stream<byte[]> submissions() {
        return Fuzzed.seeds(
                "{\"decision\":\"YES\",\"reason\":\"材料齐全\",\"count\":3,\"amount\":\"1.50\",\"grade\":2,\"items\":[\"A\"],"
                        + "\"mail\":\"a@example.cn\",\"day\":\"2026-03-01\",\"at\":\"2026-03-01T09:00:00+08:00\",\"hour\":\"09:00\",\"done\":true}",
                "{\"decision\":{},\"count\":1e400,\"grade\":1e400,\"fixed\":1e400,\"items\":[\"A\",\"A\"],\"done\":1}",
                "{\"decision\":\"NO\",\"amount\":\"1e999999999\",\"count\":-0.0,\"day\":[],\"unknown\":null}",
                "[]");
    }

    @MethodSource("submissions")
    @FuzzTest
    void submission(byte[] body) {
        Map<String, JsonNode> submitted = new HashMap<>();
        read(body).properties().forEach(member -> submitted.put(member.getKey(), member.getValue()));
        List<Fault> faults = FORM.faults(submitted, name -> name.equals("fixed") ? IntNode.valueOf(7) : null);
        faults.forEach(fault ->
                holds(fault.pointer().startsWith("/") && !fault.message().isBlank(), "fault", fault));
        if (faults.isEmpty()) {
            check(submitted);
            same(
                    submitted.keySet().stream()
                            .filter(name -> !name.equals("fixed"))
                            .collect(java.util.stream.Collectors.toSet()),
                    FORM.answers(submitted, name -> false).keySet());
        }
    }

    private static void check(Map<String, JsonNode> submitted) {
        holds(Set.of("YES", "NO").contains(text(submitted, "decision")), "decision", submitted);
        holds(text(submitted, "reason").codePoints().count() <= 20, "too long", submitted);
        JsonNode count = submitted.get("count");
        holds(isNothing(count) || count.doubleValue() >= 0 && count.doubleValue() <= 100, "count", submitted);
        holds(isNothing(count) || count.doubleValue() == Math.rint(count.doubleValue()), "no whole number", submitted);
        holds(
                Set.of("", "1", "2", "1.0", "2.0").contains(text(submitted, "grade"))
                        || submitted.get("grade").isNumber(),
                "grade",
                submitted);
        JsonNode fixed = submitted.get("fixed");
        holds(fixed == null || fixed.doubleValue() == 7, "changed what is fixed", submitted);
    }

    private static boolean isNothing(JsonNode value) {
        return value == null
                || value.isNull()
                || value.isTextual() && value.asText().isEmpty()
                || value.isEmpty() && value.isArray();
    }

    private static String text(Map<String, JsonNode> submitted, String name) {
        return submitted.getOrDefault(name, NullNode.instance).asText("").replace("null", "");
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            return NullNode.instance;
        }
    }
}
