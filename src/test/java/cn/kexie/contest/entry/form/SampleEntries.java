package cn.kexie.contest.entry.form;

import cn.kexie.support.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** Entry forms for tests; nothing is wrong with the unchanged one. */
public final class SampleEntries {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private SampleEntries() {}

    @SafeVarargs
    public static ObjectNode json(UnaryOperator<ObjectNode>... changes) {
        return Json.all(changes).apply(Json.resource("/contest-entry/entry.json"));
    }

    @SafeVarargs
    public static EntryForm form(UnaryOperator<ObjectNode>... changes) {
        try {
            return JSON.treeToValue(json(changes), EntryForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
