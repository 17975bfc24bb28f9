package cn.kexie.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An enterprise's own system, which files over REST with its API key. */
public final class Enterprise {

    static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Http http;
    private final String creditCode;
    private final String name;
    private final String apiKey;
    private String attachment;

    Enterprise(Http http, String creditCode, String name, String apiKey) {
        this.http = http;
        this.creditCode = creditCode;
        this.name = name;
        this.apiKey = apiKey;
    }

    public String creditCode() {
        return creditCode;
    }

    public String name() {
        return name;
    }

    public Answer get(String path) {
        return http.call("GET", path, BodyPublishers.noBody(), "Authorization", authorization());
    }

    /** A creating request under a key of its own. */
    public Answer post(String path, Object body) {
        return post(path, Json.text(body), newKey());
    }

    public Answer post(String path, String body, String idempotencyKey) {
        return http.call(
                "POST",
                path,
                BodyPublishers.ofString(body),
                "Authorization",
                authorization(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                idempotencyKey);
    }

    public Answer upload(String fileName, byte[] content) {
        return upload(fileName, content, newKey());
    }

    public Answer upload(String fileName, byte[] content, String idempotencyKey) {
        return http.call(
                "POST",
                "/api/v1/attachments",
                BodyPublishers.ofByteArray(multipart(fileName, content)),
                "Authorization",
                authorization(),
                "Content-Type",
                "multipart/form-data; boundary=limit",
                "Idempotency-Key",
                idempotencyKey);
    }

    /** A proper PDF of this enterprise, uploaded when first asked for. */
    public synchronized String attachment() {
        if (attachment == null) {
            attachment = upload("材料.pdf", PDF).expect(201).text("attachmentId");
        }
        return attachment;
    }

    /** The shortest application that is in order, for this enterprise in this region. */
    public ObjectNode application(String regionCode) {
        ObjectNode application = Json.resource("/establishment/application.json");
        ObjectNode enterprise = (ObjectNode) application.get("enterprise");
        enterprise
                .put("enterpriseName", name)
                .put("unifiedSocialCreditCode", creditCode)
                .put("regionCode", regionCode);
        application.put("associationName", name + "科学技术协会");
        application.get("materials").forEach(material -> ((ObjectNode) material).put("attachmentId", attachment()));
        return application;
    }

    public Answer file(JsonNode application) {
        return post("/api/v1/establishments", application);
    }

    public JsonNode caseOf(String caseNo) {
        return get("/api/v1/cases/" + caseNo).expect(200).json();
    }

    public String authorization() {
        return "Bearer " + apiKey;
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    static byte[] multipart(String fileName, byte[] content) {
        var body = new ByteArrayOutputStream(content.length + 300);
        body.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(fileName)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
