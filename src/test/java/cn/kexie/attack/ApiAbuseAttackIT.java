package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that are proper HTTP and meant to be read otherwise than they should. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("攻击：滥用接口")
class ApiAbuseAttackIT {

    private static final String ADMINISTRATION = "/api/v1/admin/api-clients";
    private static final String WITHDRAWAL = "/api/v1/establishments/%s/withdrawal";

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    private Province province;
    private Enterprise enterprise;
    private String caseNo;
    private Caller caller;

    @BeforeAll
    void aCase() {
        province = new Province(port);
        enterprise = province.enterprise();
        caseNo = enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
        caller = new Caller("127.0.0.1", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "PURGE", "get", "GETS", "FOO"})
    void noOtherMethodIsUnderstood(String method) {
        for (String path : List.of("/api/v1/cases", "/engine-rest/task", "/verify", "/camunda/app/tasklist/default/")) {
            var reply = caller.call(method, path, "", "Authorization: " + Http.ADMIN, "X-Secret: echo");
            assertThat(reply.status()).as("%s %s", method, path).isIn(400, 403, 405, 501);
            assertThat(reply.body()).doesNotContain("echo");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-HTTP-Method-Override: DELETE",
                "X-HTTP-Method: DELETE",
                "X-Method-Override: DELETE",
                "X-Original-URL: /api/v1/admin/api-clients",
                "X-Rewrite-URL: /api/v1/admin/api-clients"
            })
    void noHeaderIsAnotherRequest(String header) {
        var reply = caller.call("GET", "/api/v1/cases", "", "Authorization: " + enterprise.authorization(), header);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains(caseNo).doesNotContain("clientId");
        assertThat(caller.call(
                                "POST",
                                ADMINISTRATION + "/x?_method=DELETE",
                                "{}",
                                "Authorization: " + Http.ADMIN,
                                header)
                        .status())
                .isIn(400, 404, 405);
    }

    /** Ways to write an address that a check and what answers it might read differently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/admin;a=b/api-clients",
                "/api/v1/admin/api-clients;a=b",
                "/api;/v1/admin/api-clients",
                "//api/v1/admin/api-clients",
                "/api//v1/admin/api-clients",
                "/api/v1/./admin/api-clients",
                "/api/v1/cases/../admin/api-clients",
                "/verify/..;/api/v1/admin/api-clients",
                "/verify/%2e%2e/api/v1/admin/api-clients",
                "/API/V1/ADMIN/API-CLIENTS",
                "/api/v1/Admin/api-clients",
                "/api/v1/%61dmin/api-clients",
                "/api/v1/admin%2fapi-clients",
                "/api/v1/admin/api-clients/",
                "/api/v1/admin/api-clients.json",
                "/api/v1/admin\\api-clients",
                "/api/v1/verify/../admin/api-clients",
                "/camunda/..;/api/v1/admin/api-clients",
                "/public/..%2fapi/v1/admin/api-clients",
                "/error/../api/v1/admin/api-clients"
            })
    void noSpellingLeadsPastTheCheck(String path) {
        for (String authorization : List.of("X: x", "Authorization: " + enterprise.authorization())) {
            var reply = caller.call("GET", path, "", authorization);
            assertThat(reply.status()).as(path).isIn(400, 401, 403, 404);
            assertThat(reply.body()).doesNotContain("clientId");
        }
        assertThat(province.administrator().get(ADMINISTRATION).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/user",
                "/engine-rest;x/user",
                "//engine-rest/user",
                "/engine-rest/./user",
                "/engine-rest/engine/default/user",
                "/ENGINE-REST/user",
                "/%65ngine-rest/user",
                "/verify/..;/engine-rest/user",
                "/engine-rest/user;.css",
                "/engine-rest/user?x=/public/",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/user;x",
                "/camunda/app/../api/engine/engine/default/user",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x/default/user/create",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health;x/../env",
                "/actuator/health/../env",
                "/h2-console",
                "/error",
                "/.git/config",
                "/application.yaml"
            })
    void nothingOfTheEngineIsOpen(String path) {
        var reply = caller.call("GET", path, "", "Authorization: " + enterprise.authorization());
        assertThat(reply.status()).as(path).isIn(400, 401, 403, 404, 405);
        assertThat(caller.call("POST", path, "{}", "Content-Type: application/json")
                        .status())
                .as(path)
                .isIn(400, 401, 403, 404, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/x-java-serialized-object",
                "application/yaml",
                "application/json;charset=utf-7",
                "application/json;charset=utf-16",
                "application/json, text/plain",
                "application/cbor",
                "multipart/form-data; boundary=b",
                "*/*",
                "json"
            })
    void onlyJsonIsTakenForJson(String type) {
        String key = UUID.randomUUID().toString();
        var reply = caller.call(
                "POST",
                WITHDRAWAL.formatted(caseNo),
                "{\"reason\":\"x\",\"unknown\":1}",
                "Authorization: " + enterprise.authorization(),
                "Idempotency-Key: " + key,
                "Content-Type: " + type);
        assertThat(reply.status()).as(reply.body()).isIn(400, 415, 422);
        assertThat(enterprise.caseOf(caseNo).path("status").asText()).isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0&page=1",
                "size=1&size=200",
                "page=-1",
                "size=201",
                "size=0x10",
                "size=1e2",
                "page=2147483648",
                "page=99999999999999999999",
                "page=NaN",
                "page=%D9%A3",
                "page=1.0",
                "page=%2B1",
                "page=",
                "size=-0.5",
                "page=null"
            })
    void aPageIsAWholeNumber(String query) {
        enterprise.get("/api/v1/cases?" + query).isProblem(400, "BAD_PARAMETER");
    }

    /** As written: a number that is no number of people. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0.5",
                "260.0",
                "2.6e2",
                "1e999",
                "NaN",
                "Infinity",
                "0x104",
                "0260",
                "2147483648",
                "9223372036854775808",
                "\"260\"",
                "true",
                "[260]",
                "{}",
                "+260"
            })
    void aCountIsACount(String number) {
        Enterprise other = province.enterprise();
        String body = Json.text(Json.put("/enterprise/employeeCount", 777777).apply(other.application("440106")))
                .replace("777777", number);
        assertThat(other.post("/api/v1/establishments", body, UUID.randomUUID().toString())
                        .status())
                .isIn(400, 422);
    }

    /** Addresses in answers are the application's own, whatever name it was called by. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Server: evil.example",
                "X-Forwarded-Proto: https://evil.example",
                "X-Forwarded-Prefix: /evil.example",
                "X-Forwarded-Port: 6666",
                "Forwarded: host=evil.example;proto=https",
                "X-Host: evil.example",
                "X-Original-Host: evil.example",
                "Referer: https://evil.example/"
            })
    void noHeaderNamesTheServer(String header) {
        Enterprise other = province.enterprise();
        var reply = caller.call(
                "POST",
                "/api/v1/establishments",
                Json.text(other.application("440106")),
                "Authorization: " + other.authorization(),
                "Content-Type: application/json",
                "Idempotency-Key: " + UUID.randomUUID(),
                header);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.head() + reply.body()).doesNotContain("evil.example", "6666/");
        for (String page : List.of("/", "/verify", "/v3/api-docs", "/swagger-ui.html", "/camunda")) {
            var shown = caller.call("GET", page, "", header);
            assertThat(shown.head() + shown.body()).as(page).doesNotContain("evil.example", ":6666");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1:1", "file://"
            })
    void noOtherSiteMayRead(String origin) {
        for (String path : List.of("/api/v1/cases", "/engine-rest/task", "/v3/api-docs", "/api/v1/verify/X")) {
            var read = caller.call("GET", path, "", "Origin: " + origin, "Authorization: " + Http.ADMIN);
            var asked = caller.call(
                    "OPTIONS",
                    path,
                    "",
                    "Origin: " + origin,
                    "Access-Control-Request-Method: PUT",
                    "Access-Control-Request-Headers: authorization");
            assertThat(read.head() + asked.head()).doesNotContain("access-control-allow");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases",
                "/api/v1/cases/CASE",
                "/api/v1/cases/CASE/timeline",
                "/api/v1/establishments/CASE",
                "/api/v1/cases/UNKNOWN",
                "/api/v1/contests",
                "/api/v1/associations"
            })
    void nothingPrivateIsKeptOnTheWay(String path) {
        Answer answer = enterprise.get(path.replace("CASE", caseNo));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Vary") + answer.header("ETag")).doesNotContain("*");
    }

    /** A part of a file, asked for a thousand times at once, or on conditions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Range: bytes=MANY",
                "Range: bytes=-1",
                "Range: bytes=99999999999-",
                "Range: bytes=9-1",
                "If-None-Match: *",
                "If-Match: \"x\"",
                "If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT",
                "If-Range: \"x\"",
                "Accept-Encoding: gzip;q=1, *;q=0",
                "Expect: 200-ok"
            })
    void noConditionChangesAnAnswer(String header) {
        String parts = String.join(
                ",", IntStream.range(0, 1000).mapToObj(i -> "0-" + i).toList());
        var reply = caller.call(
                "GET",
                "/api/v1/cases/%s/materials/%s".formatted(caseNo, enterprise.attachment()),
                "",
                "Authorization: " + enterprise.authorization(),
                header.replace("MANY", parts));
        assertThat(reply.status()).isIn(200, 206, 304, 400, 412, 416, 417);
        assertThat(reply.body().length()).isLessThan(20_000);
        assertThat(reply.head()).doesNotContain("multipart/byteranges");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/cases/CASE",
        "GET, /api/v1/cases/CASE/timeline",
        "GET, /api/v1/cases/CASE/documents",
        "GET, /api/v1/cases/CASE/dossier",
        "GET, /api/v1/cases/CASE/materials/ATTACHMENT",
        "GET, /api/v1/establishments/CASE",
        "GET, /api/v1/member-applications/CASE",
        "GET, /api/v1/contest-entries/CASE",
        "POST, /api/v1/establishments/CASE/withdrawal",
        "POST, /api/v1/establishments/CASE/corrections",
        "POST, /api/v1/establishments/CASE/founding-meeting",
        "POST, /api/v1/member-applications/CASE/withdrawal",
        "POST, /api/v1/contest-entries/CASE/withdrawal",
        "POST, /api/v1/member-rosters/CASE/withdrawal"
    })
    void aNumberIsNoKey(String method, String path) {
        Enterprise stranger = province.enterprise();
        String there = path.replace("CASE", caseNo).replace("ATTACHMENT", enterprise.attachment());
        Answer answer = method.equals("GET") ? stranger.get(there) : stranger.post(there, Map.of("reason", "不再申请"));
        assertThat(answer.status()).as(answer::toString).isIn(403, 404, 422);
        assertThat(answer.toString()).doesNotContain(enterprise.name(), "13800138001");
        assertThat(enterprise.caseOf(caseNo).path("status").asText()).isEqualTo("SUBMITTED");
    }

    /** The case is the caller's own, and in a status of the same name; but it is no case of this kind. */
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/member-rosters/CASE, ''",
        "GET, /api/v1/member-applications/CASE, ''",
        "GET, /api/v1/contest-entries/CASE, ''",
        "POST, /api/v1/member-rosters/CASE/withdrawal, '{\"reason\":\"不再申请\"}'",
        "POST, /api/v1/member-applications/CASE/withdrawal, '{\"reason\":\"不再申请\"}'",
        "POST, /api/v1/member-applications/CASE/appeal, '{\"reason\":\"申请复核\"}'",
        "POST, /api/v1/contest-entries/CASE/withdrawal, '{\"reason\":\"不再申请\"}'",
        "POST, /api/v1/member-applications/CASE/corrections, '{}'",
        "POST, /api/v1/contest-entries/CASE/corrections, '{}'"
    })
    void aCaseOfAnotherProcedureIsNotThere(String method, String path, String body) {
        String there = path.replace("CASE", caseNo);
        Answer answer =
                method.equals("GET") ? enterprise.get(there) : enterprise.post(there, body, Enterprise.newKey());
        answer.isProblem(404, "UNKNOWN_CASE");
        assertThat(enterprise.caseOf(caseNo).path("status").asText()).isEqualTo("SUBMITTED");
    }

    /** The other way round: a member's case among the establishments. */
    @Test
    void norIsAMembersCaseAnEstablishment() {
        AssociationOfOne association = new AssociationOfOne(province, associations);
        String member = association.filed(AssociationOfOne.form());
        Enterprise owner = association.enterprise();
        owner.get("/api/v1/establishments/" + member).isProblem(404, "UNKNOWN_CASE");
        owner.get("/api/v1/member-rosters/" + member).isProblem(404, "UNKNOWN_CASE");
        owner.post("/api/v1/establishments/" + member + "/corrections", Map.of())
                .isProblem(404, "UNKNOWN_CASE");
        owner.post("/api/v1/establishments/" + member + "/founding-meeting", Map.of())
                .isProblem(404, "UNKNOWN_CASE");
        owner.post("/api/v1/establishments/" + member + "/withdrawal", Map.of("reason", "不再申请"))
                .isProblem(404, "UNKNOWN_CASE");
        owner.post("/api/v1/member-rosters/" + member + "/withdrawal", Map.of("reason", "不再申请"))
                .isProblem(404, "UNKNOWN_CASE");
    }

    @Test
    void theKeyOfARequestIsOnesOwn() {
        String key = UUID.randomUUID().toString();
        Enterprise first = province.enterprise();
        Enterprise second = province.enterprise();
        String body = Json.text(first.application("440106"));
        String filed =
                first.post("/api/v1/establishments", body, key).expect(201).text("caseNo");
        assertThat(second.post("/api/v1/establishments", body, key).expect(403).toString())
                .doesNotContain(filed);
        assertThat(second.post("/api/v1/establishments", Json.text(second.application("440106")), key)
                        .expect(201)
                        .text("caseNo"))
                .isNotEqualTo(filed);
        first.post("/api/v1/establishments", body + " ", key).expect(422);
        assertThat(first.post("/api/v1/establishments", body, key).expect(201).text("caseNo"))
                .isEqualTo(filed);
    }

    /** The answer that is kept under a key is not given to another address. */
    @Test
    void theKeyOfARequestIsForOneAddress() {
        String key = UUID.randomUUID().toString();
        Enterprise first = province.enterprise();
        String filed = first.post("/api/v1/establishments", Json.text(first.application("440106")), key)
                .expect(201)
                .text("caseNo");
        Answer other = first.upload("a.pdf", cn.kexie.attachment.SampleFiles.pdf(), key);
        assertThat(other.status()).isIn(201, 422);
        assertThat(other.toString()).doesNotContain(filed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "k\u00e9y", "a,b", "\"a\"", "TWICE", "LONG"})
    void aKeyIsOneWord(String value) {
        Enterprise other = province.enterprise();
        String line = "Idempotency-Key: " + value.replace("LONG", "k".repeat(256));
        var reply = caller.call(
                "POST",
                "/api/v1/establishments",
                Json.text(other.application("440106")),
                "Authorization: " + other.authorization(),
                "Content-Type: application/json",
                value.equals("TWICE") ? "Idempotency-Key: a\r\nIdempotency-Key: b" : line);
        assertThat(reply.status()).as(reply.body()).isIn(201, 400);
        if (!value.equals("a,b") && !value.equals("\"a\"")) {
            assertThat(reply.status()).isEqualTo(400);
        }
    }

    @Test
    void nobodyFilesForAnother() {
        Enterprise stranger = province.enterprise();
        ObjectNode application = stranger.application("440106");
        Json.put("/enterprise/unifiedSocialCreditCode", enterprise.creditCode()).apply(application);
        assertThat(stranger.file(application).status()).isEqualTo(403);
    }
}
