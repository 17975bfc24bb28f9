package cn.kexie.platform.web.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Takes the credential out of an answer before it is remembered; whoever asks again is told what to do.
 *
 * @param field of the answer; {@code ""} for an answer without a credential
 * @param whenLost what stands in a repeated answer in its place, as {@code notice}
 */
public record ShownOnce(String field, String whenLost) {

    private static final String NOTICE = "notice";
    private static final ObjectMapper JSON = new ObjectMapper();

    String memorable(byte[] body) throws IOException {
        if (field.isEmpty()) {
            return new String(body, StandardCharsets.UTF_8);
        }
        if (JSON.readTree(body) instanceof ObjectNode answer && answer.has(field)) {
            answer.remove(field);
            return answer.put(NOTICE, whenLost).toString();
        }
        throw new IllegalStateException("an answer lacks " + field + ", which it declares as shown once");
    }
}
