package cn.kexie.matter.web;

import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterKinds;
import cn.kexie.platform.form.FormSchema;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Describes in the interface what each matter of the release in force takes. springdoc knows only what is compiled and
 * keeps what it made, so the operations are added to every answer of its own.
 */
@ControllerAdvice
class MatterOperations implements ResponseBodyAdvice<byte[]> {

    /** Marks an operation that follows the release in force. */
    static final String MARK = "x-matter";

    private static final String SPRINGDOC = "org.springdoc.webmvc.api";
    private static final String JSON_OF_IT = "openapiJson";
    private static final String FILING = "/api/v1/matters/{matter}";
    private static final String PRECHECK = FILING + "/precheck";

    private final MatterKinds kinds;
    private final FormSchema schemas;
    private final ObjectMapper json;

    MatterOperations(MatterKinds kinds, FormSchema schemas, ObjectMapper json) {
        this.kinds = kinds;
        this.schemas = schemas;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.getContainingClass().getPackageName().equals(SPRINGDOC)
                && answer.getMethod() != null
                && answer.getMethod().getName().equals(JSON_OF_IT);
    }

    @Override
    public byte[] beforeBodyWrite(
            byte[] body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        try {
            JsonNode api = json.readTree(body);
            if (api.path("paths") instanceof ObjectNode paths && paths.has(FILING)) {
                kinds.newest().forEach(kind -> describe(kind, paths));
            }
            return json.writeValueAsBytes(api);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void describe(MatterKind kind, ObjectNode paths) {
        ObjectNode application = application(kind);
        paths.putObject(FILING.replace("{matter}", kind.key()))
                .set("post", operation(kind, paths.at(post(FILING)), "提交：", "file", application));
        paths.putObject(PRECHECK.replace("{matter}", kind.key()))
                .set("post", operation(kind, paths.at(post(PRECHECK)), "预检：", "precheck", application));
    }

    private static String post(String path) {
        return "/%s/post".formatted(path.replace("/", "~1"));
    }

    /** As for any matter, with the name of this one and what its form asks for. */
    private static ObjectNode operation(
            MatterKind kind, JsonNode ofAny, String verb, String id, ObjectNode application) {
        ObjectNode operation = ofAny.deepCopy();
        operation.put("summary", verb + kind.name());
        operation.put("operationId", "%s_%s".formatted(id, kind.key()));
        operation.put("description", kind.guide());
        operation.putObject(MARK).put("key", kind.key()).put("version", kind.version());
        if (operation.path("parameters") instanceof ArrayNode parameters) {
            parameters.removeIf(parameter -> parameter.path("in").asText().equals("path"));
        }
        ((ObjectNode) operation.at("/requestBody/content/application~1json")).set("schema", application);
        return operation;
    }

    private ObjectNode application(MatterKind kind) {
        ObjectNode schema = schemas.of(kind.form());
        schema.remove("$schema");
        schema.put("title", kind.name());
        schema.withObject("/properties")
                .putObject("materials")
                .put("type", "array")
                .put("title", "申请材料")
                .putObject("items")
                .put("$ref", "#/components/schemas/SubmittedMaterial");
        return schema;
    }
}
