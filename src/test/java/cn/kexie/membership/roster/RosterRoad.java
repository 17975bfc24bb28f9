package cn.kexie.membership.roster;

import cn.kexie.association.Associations;
import cn.kexie.association.NewAssociation;
import cn.kexie.casefile.Authority;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An enterprise with an association of its own, which files rosters. */
final class RosterRoad {

    static final String CLEAR = "userTask_decideClearRows";
    static final String EXCEPTIONS = "userTask_decideExceptions";

    private final Http http;
    private final Enterprise enterprise;
    private final Province province;
    private final String associationNo;

    RosterRoad(int port, Associations associations) {
        http = new Http(port);
        province = new Province(port);
        enterprise = province.enterprise();
        LocalDate today = province.today();
        associationNo = associations.register(new NewAssociation(
                enterprise.name() + "科学技术协会",
                enterprise.creditCode(),
                enterprise.name(),
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                today,
                today,
                today.plusYears(5),
                30,
                List.of()));
    }

    Enterprise enterprise() {
        return enterprise;
    }

    String associationNo() {
        return associationNo;
    }

    Staff secretary() {
        return province.officer("secretariat", associationNo);
    }

    String path() {
        return "/api/v1/associations/" + associationNo + "/member-rosters";
    }

    Answer file(Object roster) {
        return enterprise.post(path(), roster);
    }

    Answer upload(byte[] workbook) {
        return upload(workbook, Enterprise.newKey());
    }

    Answer upload(byte[] workbook, String key) {
        return http.call(
                "POST",
                path(),
                BodyPublishers.ofByteArray(multipart(workbook)),
                "Authorization",
                enterprise.authorization(),
                "Content-Type",
                "multipart/form-data; boundary=limit",
                "Idempotency-Key",
                key);
    }

    void decideClear(String caseNo, String decision) {
        secretary().complete(caseNo, CLEAR, Map.of("decision", decision, "opinion", "同上"));
    }

    void decideExceptions(String caseNo, String decision, String... rows) {
        secretary()
                .complete(
                        caseNo,
                        EXCEPTIONS,
                        Map.of("decision", decision, "opinion", "逐人审查", "chosenRows", List.of(rows)));
    }

    Answer members() {
        return enterprise.get("/api/v1/associations/" + associationNo + "/members?size=200");
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
