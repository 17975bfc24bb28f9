package cn.kexie.engine.rest;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * No request may carry an expression for the engine to run: keys that end in {@code Expression} are refused at any depth of
 * a body and in the address, in task queries as in filters that are stored for others.
 */
@PreMatching
public class NoExpressionKeys implements ContainerRequestFilter {

    private static final String EXPRESSION = "Expression";
    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getUriInfo().getQueryParameters().keySet().stream().anyMatch(NoExpressionKeys::isExpression)) {
            throw refused();
        }
        if (isJson(request.getMediaType())) {
            byte[] body = request.getEntityStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw Refusal.of(Reason.TOO_LARGE, "BODY_TOO_LARGE", "请求内容超过 10 MB，请分次提交");
            }
            check(body);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }

    /** The engine's own reader refuses what is not JSON. */
    private static void check(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    throw refused();
                }
            }
        } catch (IOException malformed) {
            // The bytes are in memory, so the failure means that they are no JSON or in no encoding JSON may have.
            throw Refusal.of(Reason.MALFORMED, "MALFORMED", "请求内容不是有效的 JSON，请检查后重新提交");
        }
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && type.getSubtype().toLowerCase(java.util.Locale.ROOT).contains("json");
    }

    private static boolean isExpression(String key) {
        return key.endsWith(EXPRESSION);
    }

    private static Refusal refused() {
        return Refusal.of(Reason.MALFORMED, "EXPRESSION_IN_QUERY", "查询条件中不能使用表达式，请直接填写要查的值");
    }
}
