package cn.kexie.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A person with an account of the engine, who works tasks through the engine's REST with HTTP Basic. */
public final class Staff {

    static final String PASSWORD = "Kexie-2026";

    private final Http http;
    private final String userId;

    Staff(Http http, String userId) {
        this.http = http;
        this.userId = userId;
    }

    public String userId() {
        return userId;
    }

    public Answer get(String path) {
        return call("GET", path, "");
    }

    public Answer post(String path, Object body) {
        return call("POST", path, Json.text(body));
    }

    /** @param headers names and values in turn, besides the usual ones */
    public Answer call(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(
                "Authorization",
                Http.basic(userId, PASSWORD),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                Enterprise.newKey()));
        all.addAll(List.of(headers));
        return http.call(method, path, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    /** A file handed in for the body this person works for. */
    public Answer upload(String onBehalfOf) {
        return http.call(
                "POST",
                "/api/v1/attachments?onBehalfOf=" + onBehalfOf,
                BodyPublishers.ofByteArray(Enterprise.multipart("材料.pdf", Enterprise.PDF)),
                "Authorization",
                Http.basic(userId, PASSWORD),
                "Content-Type",
                "multipart/form-data; boundary=limit",
                "Idempotency-Key",
                Enterprise.newKey());
    }

    /** Open tasks of a case this person may see. */
    public List<JsonNode> tasks(String caseNo) {
        JsonNode tasks = get("/engine-rest/task?processInstanceBusinessKey=" + caseNo)
                .expect(200)
                .json();
        return StreamSupport.stream(tasks.spliterator(), false).toList();
    }

    /** Id of the one open task of this definition. */
    public String task(String caseNo, String definitionKey) {
        List<JsonNode> found = tasks(caseNo).stream()
                .filter(task -> task.path("taskDefinitionKey").asText().equals(definitionKey))
                .toList();
        assertThat(found)
                .as("%s of %s seen by %s", definitionKey, caseNo, userId)
                .hasSize(1);
        return found.get(0).path("id").asText();
    }

    public Answer claim(String taskId) {
        return post("/engine-rest/task/" + taskId + "/claim", Map.of("userId", userId));
    }

    public Answer submit(String taskId, Map<String, ?> answers) {
        ObjectNode variables = new ObjectMapper().createObjectNode();
        answers.forEach((name, value) -> variables.putObject(name).set("value", Json.tree(value)));
        return post("/engine-rest/task/" + taskId + "/submit-form", Map.of("variables", variables));
    }

    /** Claims and completes the one open task of this definition. */
    public void complete(String caseNo, String definitionKey, Map<String, ?> answers) {
        String taskId = task(caseNo, definitionKey);
        claim(taskId).expect(204);
        submit(taskId, answers).expect(204);
    }
}
