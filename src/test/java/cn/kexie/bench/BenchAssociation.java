package cn.kexie.bench;

import cn.kexie.association.Associations;
import cn.kexie.association.NewAssociation;
import cn.kexie.casefile.Authority;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A new association with its enterprise and its secretary. */
final class BenchAssociation {

    private final Http http;
    private final Enterprise enterprise;
    private final Staff secretary;
    private final String associationNo;

    BenchAssociation(int port, Associations associations) {
        http = new Http(port);
        Province province = new Province(port);
        enterprise = province.enterprise();
        associationNo = associations.register(association(enterprise, province.today()));
        secretary = province.officer("secretariat", associationNo);
    }

    private static NewAssociation association(Enterprise enterprise, LocalDate today) {
        return new NewAssociation(
                enterprise.name() + "科学技术协会",
                enterprise.creditCode(),
                enterprise.name(),
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                today,
                today,
                today.plusYears(5).minusDays(1),
                30,
                List.of());
    }

    /** Files the application of somebody new and answers the number of the case. */
    String apply(int person) {
        ObjectNode form = Json.resource("/membership/application.json");
        form.put("name", "测试员" + person).put("mobile", "137%08d".formatted(person));
        return enterprise.post(path("member-applications"), form).expect(201).text("caseNo");
    }

    String file(Object roster) {
        return enterprise.post(path("member-rosters"), roster).expect(201).text("caseNo");
    }

    String upload(byte[] workbook) {
        return http.call(
                        "POST",
                        path("member-rosters"),
                        BodyPublishers.ofByteArray(multipart(workbook)),
                        "Authorization",
                        enterprise.authorization(),
                        "Content-Type",
                        "multipart/form-data; boundary=limit",
                        "Idempotency-Key",
                        Enterprise.newKey())
                .expect(201)
                .text("caseNo");
    }

    String task(String caseNo, String definitionKey) {
        return secretary
                .get("/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s"
                        .formatted(caseNo, definitionKey))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    Answer claim(String taskId) {
        return secretary.claim(taskId).expect(204);
    }

    Answer submit(String taskId, String decision) {
        return secretary.submit(taskId, Map.of("decision", decision)).expect(204);
    }

    Answer get(String path) {
        return enterprise.get(path).expect(200);
    }

    int members() {
        return get(path("members")).json().path("totalElements").asInt();
    }

    private String path(String rest) {
        return "/api/v1/associations/%s/%s".formatted(associationNo, rest);
    }

    private static byte[] multipart(byte[] content) {
        var body = new ByteArrayOutputStream(content.length + 300);
        body.writeBytes("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"名册.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
