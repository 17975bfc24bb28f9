package cn.kexie.engine.rest;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A body that passes has no key, at any depth, that ends in {@code Expression}, and reaches the engine byte for byte. */
final class NoExpressionKeysFuzz {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final NoExpressionKeys FILTER = new NoExpressionKeys();

    static Stream<byte[]> bodies() {
        return Fuzzed.seeds(
                "{\"orQueries\":[{\"nameLikeExpression\":\"${1}\"}]}",
                "{\"a\":{\"b\":[1,{\"dueAfter\\u0045xpression\":2}]}}",
                "{\"name\":\"x\",\"expressions\":1}",
                "{} {\"xExpression\":1}",
                "[");
    }

    @MethodSource("bodies")
    @FuzzTest
    void body(byte[] body) throws IOException {
        InputStream[] passed = {new ByteArrayInputStream(body)};
        try {
            FILTER.filter(request(passed));
            byte[] left = passed[0].readAllBytes();
            holds(Arrays.equals(body, left), "changed on the way");
            holds(!hasExpression(read(left)), "let through", Fuzzed.text(body));
        } catch (Refusal refused) {
            same(Reason.MALFORMED, refused.reason());
        }
    }

    /** As the engine's own reader would. */
    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException unreadable) {
            return JSON.nullNode();
        }
    }

    private static boolean hasExpression(JsonNode node) {
        boolean named =
                node.properties().stream().anyMatch(member -> member.getKey().endsWith("Expression"));
        return named || node.valueStream().anyMatch(NoExpressionKeysFuzz::hasExpression);
    }

    private static ContainerRequestContext request(InputStream[] body) {
        UriInfo uri = (UriInfo) Proxy.newProxyInstance(
                NoExpressionKeysFuzz.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> new MultivaluedHashMap<String, String>());
        return (ContainerRequestContext) Proxy.newProxyInstance(
                NoExpressionKeysFuzz.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getUriInfo" -> uri;
                    case "getMediaType" -> MediaType.APPLICATION_JSON_TYPE;
                    case "getEntityStream" -> body[0];
                    case "setEntityStream" -> body[0] = (InputStream) arguments[0];
                    default -> throw new IllegalStateException(method.getName());
                });
    }
}
