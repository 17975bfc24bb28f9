package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.contest.award.RankedContest;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.registry.NewEntry;
import cn.kexie.registry.Registers;
import cn.kexie.registry.SampleGrants;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is sent is data: no language that stands behind the interface ever reads it as its own. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("攻击：注入")
class InjectionAttackIT {

    private static final Duration SLEEP = Duration.ofSeconds(4);
    private static final List<String> SQL = List.of(
            "' or '1'='1",
            "x' union select id_, pwd_ from camunda.act_id_user--",
            "';select pg_sleep(4)--",
            "'||(select pg_sleep(4))||'",
            "1;drop table kexie.case_file",
            "$$;select 1;$$",
            "\\",
            "%",
            "_",
            "{\"$ne\":null}",
            "x\u0000y");

    @LocalServerPort
    private int port;

    @Autowired
    private PersonalData personal;

    @Autowired
    private Associations associations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    private Province province;
    private AssociationOfOne association;
    private String contestNo;
    private String register;

    @Autowired
    private Registers registers;

    @BeforeAll
    void somethingToFind() {
        province = new Province(port);
        association = new AssociationOfOne(province, associations);
        contestNo = RankedContest.of(
                        database, personal, json, 3, association.enterprise().creditCode())
                .contestNo();
        NewEntry entry = SampleGrants.station(province.today());
        registers.enter(entry);
        register = entry.register();
    }

    /** Every parameter that reaches a query. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases?procedure=",
                "/api/v1/cases?status=",
                "/api/v1/cases?page=0&size=",
                "/api/v1/contests?status=",
                "/api/v1/contests?year=",
                "/api/v1/contests/CONTEST/entries?status=",
                "/api/v1/contests/CONTEST/entries?category=",
                "/api/v1/contests/CONTEST/entries?findings=",
                "/api/v1/contests/CONTEST/results?sort=",
                "/api/v1/contests/CONTEST/draw?stage=",
                "/api/v1/contests/CONTEST/board?q=",
                "/api/v1/contests/CONTEST/board?state=",
                "/api/v1/contests/CONTEST/board?sort=",
                "/api/v1/contests/CONTEST/ranking/works?sort=",
                "/api/v1/associations/ASSOCIATION/members?asOf=",
                "/api/v1/associations/ASSOCIATION/members.csv?asOf=",
                "/api/v1/registers/REGISTER?status=",
                "/api/v1/registers/REGISTER?authority=",
                "/api/v1/registers/REGISTER?regionCode=",
                "/api/v1/registers/REGISTER?holder=",
                "/api/v1/registers/REGISTER?q=",
                "/api/v1/registers/REGISTER?asOf=",
                "/api/v1/registers/REGISTER?sort=",
                "/api/v1/registers/REGISTER/entries.csv?q=",
                "/api/v1/registers/REGISTER/statistics?asOf=",
                "/registers/REGISTER?q=",
                "/registers/REGISTER?status=",
                "/registers/REGISTER?asOf=",
                "/registers/REGISTER?sort=",
                "/api/v1/admin/audit?subject=",
                "/api/v1/admin/audit?actor=",
                "/api/v1/admin/audit?action=",
                "/api/v1/admin/audit?day=",
                "/api/v1/admin/audit/export?day=",
                "/api/v1/tasks/cards?taskId=",
                "/engine-rest/task?nameLike=",
                "/engine-rest/task?sortOrder=asc&sortBy=",
                "/engine-rest/task?processInstanceBusinessKeyLike=",
                "/engine-rest/task?processVariables=caseNo_like_",
                "/engine-rest/user?firstNameLike=",
                "/engine-rest/history/task?taskNameLike="
            })
    void noParameterIsPartOfAQuery(String parameter) {
        Staff administrator = province.administrator();
        String path = parameter
                .replace("CONTEST", contestNo)
                .replace("ASSOCIATION", association.associationNo())
                .replace("REGISTER", register);
        for (String sql : SQL) {
            long start = System.nanoTime();
            Answer answer = administrator.get(path + URLEncoder.encode(sql, StandardCharsets.UTF_8));
            assertThat(answer.status()).as("%s%s: %s", path, sql, answer).isIn(200, 400, 403, 404);
            assertThat(answer.toString()).doesNotContain("PSQLException", "{pbkdf2");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SLEEP);
        }
    }

    /** A pattern that matches everything finds nothing where a whole value is asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases?procedure=%25",
                "/api/v1/cases?status=S_BMITTED",
                "/api/v1/admin/audit?subject=%25",
                "/api/v1/admin/audit?actor=staff:admi_",
                "/api/v1/contests/CONTEST/entries?category=%25",
                "/api/v1/registers/REGISTER?q=%25",
                "/api/v1/registers/REGISTER?q=_",
                "/api/v1/registers/REGISTER?authority=4401__"
            })
    void wildcardsStandForThemselves(String path) {
        Answer answer =
                province.administrator().get(path.replace("CONTEST", contestNo).replace("REGISTER", register));
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.items()).isEmpty();
    }

    /** Every address that holds an id, by ways around what stands before it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases/%s",
                "/api/v1/cases/%s/timeline",
                "/api/v1/cases/EST-2026-000001/documents/%s",
                "/api/v1/cases/EST-2026-000001/materials/%s",
                "/api/v1/establishments/%s",
                "/api/v1/associations/%s",
                "/api/v1/associations/%s/members",
                "/api/v1/member-applications/%s",
                "/api/v1/member-rosters/%s",
                "/api/v1/contests/%s",
                "/api/v1/contest-entries/%s",
                "/api/v1/publicities/%s",
                "/api/v1/registers/%s",
                "/api/v1/registers/sample-station/%s",
                "/registers/%s",
                "/registers/sample-station/%s",
                "/api/v1/verify/%s",
                "/verify/%s",
                "/publicity/%s",
                "/associations/%s",
                "/contests/%s",
                "/guides/%s",
                "/public/%s",
                "/swagger-ui/%s",
                "/v3/api-docs/%s"
            })
    void noIdIsAPath(String address) {
        String key = "Authorization: " + association.enterprise().authorization();
        for (String id : List.of(
                "..%2f..%2fadmin%2fapi-clients",
                "%2e%2e/%2e%2e/admin/api-clients",
                "..;/..;/admin/api-clients",
                "..%5c..%5capplication.yaml",
                "%252e%252e%252fadmin",
                "..%c0%af..%c0%afetc/passwd",
                "%00",
                "x%0d%0aSet-Cookie:%20a=b",
                "file:%2f%2f%2fetc%2fpasswd",
                "WEB-INF/web.xml")) {
            var reply = new Caller("127.0.0.1", port).call("GET", address.formatted(id), "", key);
            assertThat(reply.status()).as(address.formatted(id)).isIn(400, 401, 403, 404);
            assertThat(reply.head()).doesNotContain("set-cookie: a=b");
            assertThat(reply.body()).doesNotContain("root:", "datasource:", "apiKey");
        }
    }

    /** Languages that could be read out of a text: logs, templates, the engine, documents, scripts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${jndi:ldap://127.0.0.1:1/a}",
                "${${lower:j}ndi:dns://127.0.0.1/a}",
                "%d{yyyy}%replace(%msg){'x','y'}",
                "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'kexie.attack','x')}",
                "#{T(java.lang.System).setProperty('kexie.attack','x')}",
                "=java.lang.System.setProperty(\"kexie.attack\",\"x\")",
                "__${T(java.lang.System).setProperty('kexie.attack','x')}__::.x",
                "[[${31337*61343}]]",
                "{{31337*61343}}",
                "<%= 31337*61343 %>",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:1/\"]]]]",
                "$(id) `id` ;id |id &id",
                "'; exec xp_cmdshell 'id'--",
                "*)(uid=*))(|(uid=*",
                "' or '1'='1' or ''='",
                "\\u003cscript\\u003e"
            })
    void aTextStaysAText(String text) {
        System.clearProperty("kexie.attack");
        Enterprise enterprise = province.enterprise();
        ObjectNode application = Json.all(
                        Json.put("/enterprise/registeredAddress", text),
                        Json.put("/preparatoryGroup/0/position", text.length() > 50 ? "x" : text))
                .apply(enterprise.application("440106"));
        String caseNo = enterprise.file(application).expect(201).text("caseNo");
        Staff clerk = province.officer("acceptance", "440106");
        String task = clerk.task(caseNo, "userTask_examineMaterials");
        assertThat(clerk.get("/api/v1/tasks/" + task + "/dossier")
                                .expect(200)
                                .json()
                                .findValuesAsText("value")
                                .toString()
                        + clerk.get("/api/v1/cases/" + caseNo + "/dossier").json())
                .contains(Json.text(text).substring(1, Json.text(text).length() - 1))
                .doesNotContain("1922305591");
        clerk.claim(task).expect(204);
        clerk.submit(task, Map.of("decision", "REFUSE", "opinion", text)).expect(204);
        assertThat(System.getProperty("kexie.attack")).isNull();
        enterprise.get("/api/v1/cases/" + caseNo + "/timeline").expect(200);
    }

    /** Fields that only the application sets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status",
                "/caseNo",
                "/version",
                "/applicant",
                "/authority",
                "/submittedAt",
                "/enterprise/id",
                "/enterprise/version",
                "/contact/role",
                "/__proto__",
                "/constructor",
                "/@type",
                "/@class",
                "/enterprise/class",
                "/$type",
                "/materials/0/sha256",
                "/materials/0/version",
                "/preparatoryGroup/0/__proto__"
            })
    void nobodySetsWhatIsNotAsked(String pointer) {
        Enterprise enterprise = province.enterprise();
        ObjectNode application = enterprise.application("440106");
        enterprise.file(Json.put(pointer, Map.of("x", 1)).apply(application)).isInvalid(pointer + " UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memberNo", "status", "joinedOn", "eligibility", "associationNo", "decidedBy", "isAdmin"})
    void nobodyAdmitsThemselves(String field) {
        association
                .apply(AssociationOfOne.form(Json.put("/" + field, "APPROVED")))
                .isInvalid("/" + field + " UNKNOWN_FIELD");
    }

    /** Documents that two readers read differently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":\"a\",\"reason\":\"b\"}",
                "{\"reason\":\"a\"}{\"reason\":\"b\"}",
                "{\"reason\":\"a\"} trailing",
                "{'reason':'a'}",
                "{reason:\"a\"}",
                "{\"reason\":\"a\",}",
                "{\"reason\":\"a\" /* b */}",
                "{\"reason\":\"a\nb\"}",
                "{\"reason\":\"\\ud800\"}",
                "[{\"reason\":\"a\"}]",
                "\"reason\"",
                "null",
                "",
                "---\nreason: a",
                "<reason>a</reason>",
                "reason=a"
            })
    void onlyProperJsonIsRead(String body) {
        Enterprise enterprise = province.enterprise();
        String caseNo =
                enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
        Answer answer = enterprise.post(
                "/api/v1/establishments/%s/withdrawal".formatted(caseNo),
                body,
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer::toString).isIn(400, 422);
        assertThat(enterprise.caseOf(caseNo).path("status").asText()).isEqualTo("SUBMITTED");
    }

    /** Values that would make the engine load a class, a file or a document of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":\"rO0ABXQAAXg=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"javax.script.ScriptEngineManager\",\"serializationDataFormat\":\"application/json\"}}",
                "{\"value\":\"<a/>\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/xml\"}}",
                "{\"value\":\"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>\",\"type\":\"Xml\"}",
                "{\"value\":\"PGh0bWw+\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a.html\",\"mimeType\":\"text/html\"}}",
                "{\"value\":\"AAAA\",\"type\":\"Bytes\"}",
                "{\"value\":\"{}\",\"type\":\"Json\"}",
                "{\"value\":\"ACCEPT\",\"type\":\"Gadget\"}",
                "{\"value\":{\"@class\":\"java.lang.Runtime\"}}",
                "{\"value\":[\"ACCEPT\",\"REFUSE\"]}",
                "{\"value\":null,\"type\":\"Null\"}",
                "{\"value\":\"${true}\"}"
            })
    void noVariableIsAnObject(String value) {
        Enterprise enterprise = province.enterprise();
        String caseNo =
                enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
        Staff clerk = province.officer("acceptance", "440106");
        String task = clerk.task(caseNo, "userTask_examineMaterials");
        clerk.claim(task).expect(204);
        for (String body : List.of(
                "{\"variables\":{\"decision\":%s}}",
                "{\"variables\":{\"gift\":%s,\"decision\":{\"value\":\"ACCEPT\"}}}")) {
            for (String call : List.of("submit-form", "complete")) {
                Answer answer =
                        clerk.call("POST", "/engine-rest/task/%s/%s".formatted(task, call), body.formatted(value));
                assertThat(answer.status()).as(answer::toString).isIn(400, 403, 422);
            }
        }
        assertThat(clerk.call("PUT", "/engine-rest/task/%s/variables/gift".formatted(task), value)
                        .status())
                .isIn(400, 403, 404, 405);
        clerk.submit(task, Map.of("decision", "ACCEPT")).expect(204);
    }

    /** The same person, the same enterprise, written otherwise. */
    @ParameterizedTest
    @CsvSource({
        "/unifiedSocialCreditCode, 91440106MА0000015E",
        "/unifiedSocialCreditCode, 91440106MA00000l5E",
        "/name, '示例\u202e企业\r\nX'"
    })
    void noOtherSpellingIsIssuedAKey(String pointer, String value) {
        ObjectNode order =
                (ObjectNode) Json.tree(Map.of("unifiedSocialCreditCode", "91440106MA0000015E", "name", "示例企业"));
        assertThat(province.administrator()
                        .post(
                                "/api/v1/admin/api-clients",
                                Json.put(pointer, value).apply(order))
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91440106MA0000015E\u200b", "９１４４０１０６MA0000015E", "91440106ma0000015e", " 91-440106-MA0000015E"})
    void aCodeHasOneSpellingHoweverItIsTyped(String typed) {
        String path = "/api/v1/admin/api-clients";
        province.administrator()
                .post(path, Map.of("unifiedSocialCreditCode", typed, "name", "示例企业"))
                .expect(201);
        assertThat(province.administrator().get(path).expect(200).json().toString())
                .doesNotContain(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "'甲\u200b乙', 13800138777",
        "'甲\u00a0乙', 13800138777",
        "甲乙, １３８００１３８７７７",
        "甲乙, '13800138777 '",
        "甲乙, +8613800138777"
    })
    void nobodyAppliesTwiceUnderAnotherSpelling(String name, String mobile) {
        AssociationOfOne fresh = association;
        fresh.apply(AssociationOfOne.form(Json.put("/name", "甲乙"), Json.put("/mobile", "13800138777")));
        assertThat(fresh.apply(AssociationOfOne.form(Json.put("/name", name), Json.put("/mobile", mobile)))
                        .status())
                .isIn(409, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"José", "甲·乙", "Li Ming"})
    void norUnderAnotherNormalForm(String name) {
        String mobile = "136%08d".formatted(name.hashCode() & 0xFFFFFF);
        association
                .apply(AssociationOfOne.form(Json.put("/name", name), Json.put("/mobile", mobile)))
                .expect(201);
        String other = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replace('·', '•')
                .replace(" ", "  ");
        association
                .apply(AssociationOfOne.form(Json.put("/name", other), Json.put("/mobile", mobile)))
                .expect(409);
    }
}
