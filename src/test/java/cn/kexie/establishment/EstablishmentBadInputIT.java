package cn.kexie.establishment;

import static cn.kexie.establishment.EstablishmentRoad.FOREIGN;
import static cn.kexie.support.Json.all;
import static cn.kexie.support.Json.drop;
import static cn.kexie.support.Json.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.kexie.attachment.SampleFiles;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.support.Answer;
import cn.kexie.support.CreditCodes;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Stored;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is wrong with a request gets a clear answer in Chinese and leaves nothing behind. */
@IntegrationTest
class EstablishmentBadInputIT {

    private static final String PATH = "/api/v1/establishments";
    private static final String TIANHE = "440106";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Establishments establishments;

    private Province province;
    private Enterprise enterprise;
    private ObjectNode application;

    @BeforeEach
    void prepare() {
        province = new Province(port);
        enterprise = province.enterprise();
        application = enterprise.application(TIANHE);
    }

    private Answer withoutTrace(Supplier<Answer> request) {
        Map<String, Long> before = Stored.rows(jdbc);
        Answer answer = request.get();
        assertThat(Stored.rows(jdbc)).as(answer::toString).isEqualTo(before);
        return answer;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badApplications")
    void namesTheFaultsOfAnApplication(String what, UnaryOperator<ObjectNode> change, List<String> faults) {
        change.apply(application);
        withoutTrace(() -> enterprise.file(application)).isInvalid(faults.toArray(String[]::new));
        isFoundByThePrecheck(faults);
    }

    private void isFoundByThePrecheck(List<String> faults) {
        JsonNode precheck = withoutTrace(() -> enterprise.post(PATH + "/precheck", application))
                .expect(200)
                .json();
        assertThat(precheck.path("acceptable").asBoolean()).isFalse();
        List<String> findings = new ArrayList<>();
        precheck.path("findings")
                .forEach(finding -> findings.add((finding.path("pointer").asText() + " "
                                + finding.path("code").asText())
                        .strip()));
        assertThat(findings).containsAll(faults);
    }

    static Stream<Arguments> badApplications() {
        return Stream.of(
                        missingFields(),
                        mistypedFields(),
                        overlongFields(),
                        unknownThings(),
                        contradictions(),
                        jointMode(),
                        materials(),
                        people())
                .flatMap(group -> group);
    }

    private static Arguments bad(String what, UnaryOperator<ObjectNode> change, String... faults) {
        return arguments(what, change, List.of(faults));
    }

    private static Stream<Arguments> missingFields() {
        Stream<String> required = Stream.of(
                "/enterprise",
                "/enterprise/enterpriseName",
                "/enterprise/unifiedSocialCreditCode",
                "/enterprise/regionCode",
                "/enterprise/registeredAddress",
                "/enterprise/ownershipType",
                "/enterprise/industrySection",
                "/enterprise/zoneType",
                "/enterprise/employeeCount",
                "/enterprise/stWorkerCount",
                "/enterprise/seniorTitleCount",
                "/enterprise/intermediateTitleCount",
                "/enterprise/juniorTitleCount",
                "/associationName",
                "/organisationMode",
                "/preparatoryGroup",
                "/preparatoryGroup/1/mobile",
                "/proposedChair",
                "/proposedSecretaryGeneral/name",
                "/committeeCandidates",
                "/committeeCandidates/0/position",
                "/initialMemberCount",
                "/materials",
                "/materials/2/attachmentId",
                "/contact",
                "/contact/email",
                "/privacyConsent");
        return required.map(pointer -> bad("没有 " + pointer, drop(pointer), pointer + " REQUIRED"));
    }

    private static Stream<Arguments> mistypedFields() {
        return Stream.of(
                bad("人数写成小数", put("/enterprise/stWorkerCount", 120.5), "/enterprise/stWorkerCount WRONG_TYPE"),
                bad("人数写成 120.0", put("/enterprise/stWorkerCount", 120.0), "/enterprise/stWorkerCount WRONG_TYPE"),
                bad("人数写成文字", put("/initialMemberCount", "30"), "/initialMemberCount WRONG_TYPE"),
                bad("人数写成布尔", put("/initialMemberCount", true), "/initialMemberCount WRONG_TYPE"),
                bad(
                        "人数太大",
                        put("/enterprise/employeeCount", 99_999_999_999L),
                        "/enterprise/employeeCount OUT_OF_RANGE"),
                bad("人数为负", put("/enterprise/juniorTitleCount", -1), "/enterprise/juniorTitleCount OUT_OF_RANGE"),
                bad("职工总数为零", put("/enterprise/employeeCount", 0), "/enterprise/employeeCount OUT_OF_RANGE"),
                bad("名称写成数字", put("/enterprise/enterpriseName", 42), "/enterprise/enterpriseName WRONG_TYPE"),
                bad("区划代码写成数字", put("/enterprise/regionCode", 440106), "/enterprise/regionCode WRONG_TYPE"),
                bad("名称写成对象", put("/associationName", Map.of("a", 1)), "/associationName WRONG_TYPE"),
                bad("列表写成对象", put("/preparatoryGroup", Map.of()), "/preparatoryGroup WRONG_TYPE"),
                bad("对象写成列表", put("/contact", List.of()), "/contact WRONG_TYPE"),
                bad("列表里有 null", put("/committeeCandidates/1", null), "/committeeCandidates/1 REQUIRED"),
                bad("同意写成文字", put("/privacyConsent", "true"), "/privacyConsent WRONG_TYPE"),
                bad("没有同意", put("/privacyConsent", false), "/privacyConsent NOT_ACCEPTABLE"),
                bad("出生年月不是月份", put("/proposedChair/birthMonth", "1980-13"), "/proposedChair/birthMonth BAD_FORMAT"));
    }

    private static Stream<Arguments> overlongFields() {
        return Stream.of(
                bad(
                        "企业全称过长",
                        put("/enterprise/enterpriseName", "企".repeat(101)),
                        "/enterprise/enterpriseName TOO_LONG"),
                bad("企业全称过短", put("/enterprise/enterpriseName", "企"), "/enterprise/enterpriseName TOO_SHORT"),
                bad(
                        "地址过长",
                        put("/enterprise/registeredAddress", "路".repeat(201)),
                        "/enterprise/registeredAddress TOO_LONG"),
                bad("空白名称", put("/enterprise/enterpriseName", "  \t "), "/enterprise/enterpriseName REQUIRED"),
                bad("科协名称过长", put("/associationName", "科".repeat(121)), "/associationName TOO_LONG"),
                bad("筹备组人太少", drop("/preparatoryGroup/0"), "/preparatoryGroup TOO_FEW"),
                bad("委员候选人太少", drop("/committeeCandidates/0"), "/committeeCandidates TOO_FEW"),
                bad(
                        "委员候选人太多",
                        put(
                                "/committeeCandidates",
                                IntStream.range(0, 46)
                                        .mapToObj(i -> Map.of("name", "示例甲" + i, "position", "工程师"))
                                        .toList()),
                        "/committeeCandidates TOO_MANY"));
    }

    private static Stream<Arguments> unknownThings() {
        return Stream.of(
                bad("未知字段", put("/remark", "x"), "/remark UNKNOWN_FIELD"),
                bad("未知嵌套字段", put("/enterprise/stWorkersCount", 1), "/enterprise/stWorkersCount UNKNOWN_FIELD"),
                bad("未知所有制", put("/enterprise/ownershipType", "STATE"), "/enterprise/ownershipType UNKNOWN_CODE"),
                bad("小写代码", put("/enterprise/ownershipType", "private"), "/enterprise/ownershipType UNKNOWN_CODE"),
                bad("代码写成序号", put("/enterprise/ownershipType", 1), "/enterprise/ownershipType WRONG_TYPE"),
                bad("未知组建方式", put("/organisationMode", "CONTACT_POINT"), "/organisationMode UNKNOWN_CODE"),
                bad("未知行业", put("/enterprise/industrySection", "Z"), "/enterprise/industrySection UNKNOWN_CODE"),
                bad("不存在的区划", put("/enterprise/regionCode", "440199"), "/enterprise/regionCode UNKNOWN_REGION"),
                bad("外省区划", put("/enterprise/regionCode", "110105"), "/enterprise/regionCode UNKNOWN_REGION"),
                bad("区划少一位", put("/enterprise/regionCode", "44010"), "/enterprise/regionCode BAD_FORMAT"),
                bad("区划用全角数字", put("/enterprise/regionCode", "４４０１０６"), "/enterprise/regionCode BAD_FORMAT"));
    }

    private static Stream<Arguments> contradictions() {
        return Stream.of(
                bad("科技人员多于职工", put("/enterprise/stWorkerCount", 261), "/enterprise/stWorkerCount CONTRADICTION"),
                bad(
                        "职称人数多于科技人员",
                        put("/enterprise/seniorTitleCount", 31),
                        "/enterprise/seniorTitleCount CONTRADICTION"),
                bad("首批会员多于职工", put("/initialMemberCount", 261), "/initialMemberCount CONTRADICTION"),
                bad("委员多于会员", put("/initialMemberCount", 2), "/committeeCandidates CONTRADICTION"),
                bad("大类不属于门类", put("/enterprise/industryDivision", "01"), "/enterprise/industryDivision CONTRADICTION"),
                bad(
                        "几处矛盾一次说清",
                        all(
                                put("/enterprise/stWorkerCount", 300),
                                put("/enterprise/regionCode", "999999"),
                                put("/materials/0/attachmentId", "no-such"),
                                drop("/materials/4")),
                        "/enterprise/stWorkerCount CONTRADICTION",
                        "/enterprise/regionCode UNKNOWN_REGION",
                        "/materials/0/attachmentId ATTACHMENT_UNKNOWN",
                        "/materials MATERIAL_MISSING"),
                bad(
                        "格式错误不遮住其他错误",
                        all(
                                put("/contact/email", "not-an-address"),
                                put("/preparatoryGroup/0/mobile", "12345"),
                                put("/enterprise/stWorkerCount", 300),
                                put("/enterprise/regionCode", "999999"),
                                put("/materials/0/attachmentId", "no-such"),
                                drop("/materials/4")),
                        "/contact/email BAD_FORMAT",
                        "/preparatoryGroup/0/mobile BAD_FORMAT",
                        "/enterprise/stWorkerCount CONTRADICTION",
                        "/enterprise/regionCode UNKNOWN_REGION",
                        "/materials/0/attachmentId ATTACHMENT_UNKNOWN",
                        "/materials MATERIAL_MISSING"),
                bad(
                        "同一人写三遍不是三个人",
                        all(
                                copy("/preparatoryGroup/0", "/preparatoryGroup/1"),
                                copy("/preparatoryGroup/0", "/preparatoryGroup/2")),
                        "/preparatoryGroup/1/name DUPLICATE",
                        "/preparatoryGroup/2/name DUPLICATE"),
                bad(
                        "委员候选人重复",
                        copy("/committeeCandidates/0", "/committeeCandidates/1"),
                        "/committeeCandidates/1/name DUPLICATE"),
                bad(
                        "主席不能又是副主席",
                        copy("/proposedChair", "/proposedViceChairs/0"),
                        "/proposedViceChairs/0/name CONTRADICTION"),
                bad(
                        "各种错误一次说清",
                        all(
                                put("/enterprise/employeeCount", 1.5),
                                put("/enterprise/regionCode", 1),
                                put("/enterprise/ownershipType", "X"),
                                put("/contact/mobile", "12345"),
                                put("/contact/email", "not-an-address"),
                                put("/extra", 1),
                                drop("/associationName")),
                        "/enterprise/employeeCount WRONG_TYPE",
                        "/enterprise/regionCode WRONG_TYPE",
                        "/enterprise/ownershipType UNKNOWN_CODE",
                        "/contact/mobile BAD_FORMAT",
                        "/contact/email BAD_FORMAT",
                        "/extra UNKNOWN_FIELD",
                        "/associationName REQUIRED"));
    }

    private static Stream<Arguments> jointMode() {
        Map<String, Object> partner =
                Map.of("enterpriseName", "联合企业", "unifiedSocialCreditCode", CreditCodes.in(TIANHE), "lead", true);
        Map<String, Object> other =
                Map.of("enterpriseName", "联合企业二", "unifiedSocialCreditCode", CreditCodes.in(TIANHE), "lead", true);
        UnaryOperator<ObjectNode> joint = put("/organisationMode", "REGION_JOINT");
        return Stream.of(
                bad("联建没有联合单位", joint, "/jointEnterprises CONTRADICTION"),
                bad("统建没有联合单位", put("/organisationMode", "INDUSTRY_UNIFIED"), "/jointEnterprises CONTRADICTION"),
                bad(
                        "联建只有一家联合单位",
                        all(joint, put("/jointEnterprises", List.of(partner))),
                        "/jointEnterprises CONTRADICTION"),
                bad(
                        "两家都牵头",
                        all(joint, put("/jointEnterprises", List.of(partner, other))),
                        "/jointEnterprises CONTRADICTION"),
                bad("单独组建却有联合单位", put("/jointEnterprises", List.of(partner)), "/jointEnterprises CONTRADICTION"),
                bad(
                        "申请企业自己也是联合单位",
                        body -> all(
                                        joint,
                                        put(
                                                "/jointEnterprises",
                                                List.of(
                                                        Map.of(
                                                                "enterpriseName",
                                                                "本企业",
                                                                "unifiedSocialCreditCode",
                                                                body.at("/enterprise/unifiedSocialCreditCode")
                                                                        .asText()),
                                                        partner)))
                                .apply(body),
                        "/jointEnterprises/0/unifiedSocialCreditCode CONTRADICTION"),
                bad(
                        "同一联合单位写两遍",
                        all(joint, put("/jointEnterprises", List.of(partner, without(partner, "lead")))),
                        "/jointEnterprises/1/unifiedSocialCreditCode CONTRADICTION"),
                bad(
                        "联合单位代码不对",
                        all(
                                joint,
                                put(
                                        "/jointEnterprises",
                                        List.of(
                                                partner,
                                                Map.of(
                                                        "enterpriseName",
                                                        "联合企业二",
                                                        "unifiedSocialCreditCode",
                                                        "91440106MA0000015F")))),
                        "/jointEnterprises/1/unifiedSocialCreditCode INVALID_CREDIT_CODE"));
    }

    private static Stream<Arguments> materials() {
        return Stream.of(
                bad("缺章程", drop("/materials/2"), "/materials MATERIAL_MISSING"),
                bad(
                        "什么材料都没有",
                        put("/materials", List.of()),
                        Collections.nCopies(5, "/materials MATERIAL_MISSING").toArray(String[]::new)),
                bad(
                        "附件不存在",
                        put("/materials/2/attachmentId", "no-such"),
                        "/materials/2/attachmentId ATTACHMENT_UNKNOWN"),
                bad(
                        "未知材料",
                        put("/materials/5", Map.of("item", "PHOTO", "attachmentId", "no-such")),
                        "/materials/5/item UNKNOWN_MATERIAL",
                        "/materials/5/attachmentId ATTACHMENT_UNKNOWN"),
                bad(
                        "材料重复",
                        put("/materials/4/item", "CHARTER_DRAFT"),
                        "/materials/4/item DUPLICATE_MATERIAL",
                        "/materials MATERIAL_MISSING"));
    }

    private static Stream<Arguments> people() {
        return Stream.of(
                bad("手机号少一位", put("/preparatoryGroup/0/mobile", "1380013800"), "/preparatoryGroup/0/mobile BAD_FORMAT"),
                bad("手机号带区号", put("/contact/mobile", "+8613800138003"), "/contact/mobile BAD_FORMAT"),
                bad("固定电话", put("/contact/mobile", "020-12345678"), "/contact/mobile BAD_FORMAT"),
                bad("姓名只有标点", put("/proposedChair/name", "。。"), "/proposedChair/name INVALID_PERSON_NAME"),
                bad(
                        "姓名是数字",
                        put("/committeeCandidates/0/name", "123"),
                        "/committeeCandidates/0/name INVALID_PERSON_NAME"),
                bad("姓名看不见", put("/contact/name", "\u200b\u3164"), "/contact/name REQUIRED"),
                bad("控制字符", put("/contact/name", "示例\u0007甲"), "/contact/name BAD_CHARACTER"),
                bad("二月三十一日", put("/proposedChair/birthMonth", "1990-02-31"), "/proposedChair/birthMonth BAD_FORMAT"),
                bad("性别代码", put("/proposedChair/sex", "男"), "/proposedChair/sex BAD_FORMAT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91440106MA0000015F",
                "91310115MA1G4L1WXK",
                "91440306MA5TEST15F",
                "91440106MA00000213",
                "91440106MA000001"
            })
    void refusesAWrongCreditCode(String creditCode) {
        put("/enterprise/unifiedSocialCreditCode", creditCode).apply(application);
        withoutTrace(() -> enterprise.file(application))
                .isInvalid("/enterprise/unifiedSocialCreditCode INVALID_CREDIT_CODE");
    }

    @Test
    void bringsACreditCodeToItsOneSpelling() {
        String typed = " " + enterprise.creditCode().toLowerCase(Locale.ROOT).replaceFirst("^(..)", "$1-") + "\u200b";
        put("/enterprise/unifiedSocialCreditCode", typed).apply(application);
        put("/contact/mobile", "１３８ 0013-8003").apply(application);
        String caseNo = enterprise.file(application).expect(201).text("caseNo");
        EstablishmentApplication kept = establishments.get(CaseNo.of(caseNo)).application();
        assertThat(kept.enterprise().unifiedSocialCreditCode()).isEqualTo(enterprise.creditCode());
        assertThat(kept.contact().mobile()).isEqualTo("13800138003");
    }

    @Test
    void refusesANameThatAnotherAsksForInTheDistrict() {
        enterprise.file(application).expect(201);
        Enterprise other = province.enterprise();
        ObjectNode second = other.application(TIANHE);
        second.put(
                "associationName", application.get("associationName").asText().replaceFirst("^(.)", "$1 ·\u200b"));
        withoutTrace(() -> other.file(second)).isInvalid("/associationName ASSOCIATION_NAME_TAKEN");
        assertThat(other.post(PATH + "/precheck", second)
                        .expect(200)
                        .json()
                        .at("/findings/0/code")
                        .asText())
                .isEqualTo("ASSOCIATION_NAME_TAKEN");
        put("/enterprise/regionCode", "440105").apply(second);
        assertThat(other.post(PATH + "/precheck", second)
                        .expect(200)
                        .json()
                        .path("acceptable")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void refusesANameThatAnAssociationOfTheDistrictHas() {
        String name = application.get("associationName").asText();
        String holder = jdbc.sql("""
                        insert into association (association_no, name, name_key, credit_code, enterprise_name, region_code,
                            authority_code, authority_name, organisation_mode, status, established_at, term_start, term_end,
                            founding_member_count)
                        values ('KX440106-NAME', :name, :key, :code, '另一家示例企业', '440106', '440106', '示例科协', 'SINGLE',
                            'ACTIVE', current_date, current_date, current_date + 1000, 30) returning association_no
                        """)
                .param("name", name)
                .param("key", CanonicalKey.of(name))
                .param("code", CreditCodes.in(TIANHE))
                .query(String.class)
                .single();
        assertThat(withoutTrace(() -> enterprise.file(application))
                        .isInvalid("/associationName ASSOCIATION_NAME_TAKEN")
                        .json()
                        .at("/errors/0/message")
                        .asText())
                .contains(holder);
        jdbc.sql("delete from association where association_no = ?")
                .param(holder)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"enterprise\":}", "[1,2", "nonsense", "{\"a\":1,}", "{'a':1}", "{\"a\":NaN}", "{} {}"
            })
    void refusesMalformedJson(String body) {
        withoutTrace(() -> enterprise.post(PATH, body, Enterprise.newKey())).isProblem(400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "42"})
    void refusesJsonThatIsNoObject(String body) {
        withoutTrace(() -> enterprise.post(PATH, body, Enterprise.newKey())).isProblem(422, "INVALID_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800"})
    void refusesTextNoDatabaseCanKeep(String escaped) {
        String body = application.toString().replace("示例路", "示例" + escaped + "路");
        withoutTrace(() -> enterprise.post(PATH, body, Enterprise.newKey()))
                .isInvalid("/enterprise/registeredAddress BAD_CHARACTER");
    }

    @Test
    void refusesAFieldGivenTwice() {
        String body = application.toString().replaceFirst("\\{", "{\"associationName\":\"另一个名称\",");
        withoutTrace(() -> enterprise.post(PATH, body, Enterprise.newKey()))
                .isInvalid("/associationName DUPLICATE_FIELD");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] body = application.toString().getBytes(StandardCharsets.UTF_16);
        withoutTrace(() -> enterprise.post(PATH, new String(body, StandardCharsets.ISO_8859_1), "k"))
                .isProblem(400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void refusesAnotherContentType(String type) {
        withoutTrace(() -> call("POST", PATH, application.toString(), "Content-Type", type))
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesABodyOverTenMegabytes() {
        put("/enterprise/registeredAddress", "x".repeat(10 << 20)).apply(application);
        withoutTrace(() -> enterprise.file(application)).isProblem(413, "TOO_LARGE");
    }

    @Test
    void refusesAnotherMethodAndAnUnknownPath() {
        withoutTrace(() -> call("DELETE", PATH, "")).isProblem(405, "METHOD_NOT_ALLOWED");
        withoutTrace(() -> enterprise.post(PATH + "s", application)).isProblem(404, "UNKNOWN_PATH");
    }

    /** Authorised, under a fresh key, with these headers. */
    private Answer call(String method, String path, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = enterprise.authorization();
        all[headers.length + 2] = "Idempotency-Key";
        all[headers.length + 3] = Enterprise.newKey();
        return province.call(method, path, body, all);
    }

    @Test
    void requiresAValidKeyOfAnEnterprise() {
        String body = application.toString();
        for (String authorization : List.of("Bearer no-such-key", "Bearer ", "Basic xyz", "Digest a")) {
            String[] headers = {"Authorization", authorization, "Content-Type", "application/json"};
            withoutTrace(() -> province.call("POST", PATH, body, headers)).isProblem(401, "BAD_CREDENTIALS");
        }
        withoutTrace(() -> province.call("POST", PATH, body, "Content-Type", "application/json"))
                .isProblem(401, "UNAUTHENTICATED");
        withoutTrace(() -> province.administrator().post(PATH, application)).expect(403);
    }

    @Test
    void letsAnEnterpriseFileForItselfOnly() {
        Enterprise stranger = province.enterprise();
        withoutTrace(() -> stranger.file(application)).isProblem(403, "FOREIGN_ENTERPRISE");
        assertThat(province.anotherClientOf(enterprise).file(application).status())
                .as("a second key of the same enterprise")
                .isEqualTo(201);
    }

    @Test
    void refusesTheAttachmentOfAnotherEnterprise() {
        put("/materials/1/attachmentId", province.enterprise().attachment()).apply(application);
        withoutTrace(() -> enterprise.file(application)).isInvalid("/materials/1/attachmentId ATTACHMENT_UNKNOWN");
    }

    @Test
    void namesTheCaseThatIsOpenAlready() {
        String caseNo = enterprise.file(application).expect(201).text("caseNo");
        Answer second = withoutTrace(() -> enterprise.file(application)).isProblem(409, "CASE_ALREADY_OPEN");
        assertThat(second.text("caseNo")).isEqualTo(caseNo);
        assertThat(withoutTrace(() -> enterprise.post(PATH + "/precheck", application))
                        .json()
                        .at("/findings/0/code")
                        .asText())
                .isEqualTo("CASE_ALREADY_OPEN");
    }

    @Test
    void namesTheAssociationThatExistsAlready() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE, FOREIGN)
                .accepted()
                .reviewed()
                .approved()
                .meetingReported()
                .filingReviewed(Map.of("decision", "ACCEPT"));
        Answer second = withoutTrace(
                        () -> road.enterprise().file(road.enterprise().application(TIANHE)))
                .isProblem(409, "ASSOCIATION_EXISTS");
        assertThat(second.text("associationNo"))
                .isEqualTo(road.view().at("/result/associationNo").asText());
    }

    @Test
    void requiresAnIdempotencyKeyThatIsNotTooLong() {
        String body = application.toString();
        withoutTrace(() -> province.call(
                        "POST",
                        PATH,
                        body,
                        "Authorization",
                        enterprise.authorization(),
                        "Content-Type",
                        "application/json"))
                .isProblem(400, "IDEMPOTENCY_KEY_REQUIRED");
        withoutTrace(() -> enterprise.post(PATH, body, "k".repeat(256))).isProblem(400, "IDEMPOTENCY_KEY_INVALID");
        assertThat(enterprise.post(PATH, body, "k".repeat(255)).status()).isEqualTo(201);
    }

    @Test
    void answersAReplayWithTheFirstAnswer() {
        String key = Enterprise.newKey();
        Answer first = enterprise.post(PATH, application.toString(), key).expect(201);
        Answer replay = withoutTrace(() -> enterprise.post(PATH, application.toString(), key))
                .expect(201);
        assertThat(replay.json()).isEqualTo(first.json());
        assertThat(replay.header("Location"))
                .isEqualTo(first.header("Location"))
                .endsWith("/api/v1/establishments/" + first.text("caseNo"));
        put("/initialMemberCount", 31).apply(application);
        withoutTrace(() -> enterprise.post(PATH, application.toString(), key)).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(enterprise.get(first.header("Location")).text("caseNo")).isEqualTo(first.text("caseNo"));
    }

    @Test
    void letsARefusedApplicationBeMendedUnderTheSameKey() {
        String key = Enterprise.newKey();
        String bad = drop("/associationName").apply(application.deepCopy()).toString();
        withoutTrace(() -> enterprise.post(PATH, bad, key)).expect(422);
        assertThat(enterprise.post(PATH, application.toString(), key).status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void refusesABadFile(String fileName, byte[] content, int status, String code) {
        withoutTrace(() -> enterprise.upload(fileName, content)).isProblem(status, code);
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments("空.pdf", new byte[0], 422, "INVALID_INPUT"),
                arguments("章程.pdf", SampleFiles.png(), 415, "TYPE_DENIED_BY_CONTENT"),
                arguments("营业执照.png", SampleFiles.pdf(), 415, "TYPE_DENIED_BY_CONTENT"),
                arguments("程序.exe", new byte[] {'M', 'Z', 1, 2}, 415, "TYPE_NOT_ALLOWED"),
                arguments("页面.html", "<html><script>alert(1)</script>".getBytes(), 415, "TYPE_NOT_ALLOWED"),
                arguments("伪装.pdf", "<html><script>alert(1)</script>".getBytes(), 415, "TYPE_NOT_ALLOWED"),
                arguments("图.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), 415, "TYPE_NOT_ALLOWED"));
    }

    @Test
    void refusesAFileOverFiftyMegabytes() {
        byte[] large = Arrays.copyOf(SampleFiles.pdf(), (50 << 20) + 1);
        assertThat(withoutTrace(() -> enterprise.upload("大.pdf", large))
                        .expect(413)
                        .text("detail"))
                .contains("50 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=0", "size=201", "size=x", "page=1.5", "page=99999999999999"})
    void limitsPages(String query) {
        for (String list : List.of("/api/v1/cases", "/api/v1/associations")) {
            enterprise.get(list + "?" + query).isProblem(400, "BAD_PARAMETER");
        }
    }

    @Test
    void hidesTheCasesOfOthers() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE);
        for (String path : List.of("/cases/%s", "/cases/%s/timeline", "/cases/%s/documents", "/establishments/%s")) {
            enterprise.get("/api/v1" + path.formatted(road.caseNo())).isProblem(404, "UNKNOWN_CASE");
            enterprise.get("/api/v1" + path.formatted("EST-2026-999999")).isProblem(404, "UNKNOWN_CASE");
        }
        withoutTrace(() -> enterprise.post(PATH + "/" + road.caseNo() + "/withdrawal", Map.of("reason", "不是我的")))
                .isProblem(404, "UNKNOWN_CASE");
        assertThat(enterprise.get("/api/v1/cases").items()).isEmpty();
        enterprise.get("/api/v1/verify/AAAA-BBBB-CCCC").expect(404);
        enterprise.get("/api/v1/associations/NO-SUCH").expect(404);
    }

    @ParameterizedTest
    @CsvSource({"corrections", "founding-meeting"})
    void refusesAStepOutOfOrder(String step) {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE);
        Object body = step.equals("corrections") ? Map.of("changes", Map.of()) : road.meeting();
        Answer answer = withoutTrace(() -> road.act(step, body)).isProblem(409, "WRONG_STATE");
        assertThat(answer.text("currentStatus")).isEqualTo("SUBMITTED");
    }

    @Test
    void refusesEveryStepOfAClosedCase() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE);
        road.act("withdrawal", Map.of("reason", "调整")).expect(200);
        withoutTrace(() -> road.act("withdrawal", Map.of("reason", "再撤"))).isProblem(409, "WRONG_STATE");
        withoutTrace(() -> road.act("founding-meeting", road.meeting())).isProblem(409, "WRONG_STATE");
    }

    @Test
    void requiresAReasonForAWithdrawal() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE);
        withoutTrace(() -> road.act("withdrawal", Map.of())).isInvalid("/reason REQUIRED");
        withoutTrace(() -> road.act("withdrawal", Map.of("reason", " "))).isInvalid("/reason REQUIRED");
        withoutTrace(() -> road.act("withdrawal", Map.of("reason", "x".repeat(501))))
                .isInvalid("/reason TOO_LONG");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCorrections")
    void refusesACorrectionNobodyAskedFor(String what, UnaryOperator<ObjectNode> change, List<String> faults) {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE)
                .correctionRequired("CHARTER_DRAFT", "/enterprise/stWorkerCount");
        ObjectNode answer = (ObjectNode) Json.tree(Map.of(
                "changes", Map.of("/enterprise/stWorkerCount", 121),
                "materials",
                        List.of(Map.of(
                                "item",
                                "CHARTER_DRAFT",
                                "attachmentId",
                                road.enterprise().attachment()))));
        change.apply(answer);
        withoutTrace(() -> road.act("corrections", answer)).isInvalid(faults.toArray(String[]::new));
        assertThat(road.status()).isEqualTo("CORRECTION_REQUIRED");
    }

    static Stream<Arguments> badCorrections() {
        String workers = "/changes/~1enterprise~1stWorkerCount";
        return Stream.of(
                bad(
                        "多改一个字段",
                        put("/changes/~1associationName", "另一个名称"),
                        "/changes/~1associationName CORRECTION_NOT_REQUESTED"),
                bad(
                        "改信用代码",
                        put("/changes/~1enterprise~1unifiedSocialCreditCode", CreditCodes.in(TIANHE)),
                        "/changes/~1enterprise~1unifiedSocialCreditCode CORRECTION_NOT_REQUESTED"),
                bad(
                        "多交一份材料",
                        put("/materials/1", Map.of("item", "MEMBER_ROSTER", "attachmentId", "x")),
                        "/materials/1/item CORRECTION_NOT_REQUESTED"),
                bad("少交材料", put("/materials", List.of()), "CORRECTION_MISSING"),
                bad("少改字段", put("/changes", Map.of()), "CORRECTION_MISSING"),
                bad("改成小数", put(workers, 1.5), workers + " WRONG_TYPE"),
                bad("改成 null", put(workers, null), workers + " REQUIRED"),
                bad("未知字段", put("/remark", "x"), "/remark UNKNOWN_FIELD"));
    }

    @Test
    void judgesACorrectedApplicationLikeANewOne() {
        EstablishmentRoad road =
                EstablishmentRoad.filed(province, TIANHE).correctionRequired("/enterprise/stWorkerCount");
        Answer answer = withoutTrace(
                        () -> road.act("corrections", Map.of("changes", Map.of("/enterprise/stWorkerCount", 500))))
                .expect(422);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("CONTRADICTION");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badMeetings")
    void namesEveryRuleAMeetingBreaks(String what, UnaryOperator<ObjectNode> change, List<String> faults) {
        EstablishmentRoad road = approved();
        ObjectNode meeting = change.apply(road.meeting());
        withoutTrace(() -> road.act("founding-meeting", meeting)).isInvalid(faults.toArray(String[]::new));
        assertThat(road.status()).isEqualTo("APPROVED");
    }

    private static EstablishmentRoad approvedOnce;

    /** A refused report changes nothing, so one case serves all. */
    private EstablishmentRoad approved() {
        if (approvedOnce == null) {
            approvedOnce = EstablishmentRoad.filed(province, TIANHE, FOREIGN)
                    .accepted()
                    .reviewed()
                    .approved();
        }
        return approvedOnce;
    }

    static Stream<Arguments> badMeetings() {
        return Stream.of(
                bad(
                        "批复之前开会",
                        all(put("/meetingDate", "2020-01-01"), put("/termStart", "2020-01-01")),
                        "/meetingDate MEETING_BEFORE_APPROVAL"),
                bad(
                        "将来的会议",
                        all(put("/meetingDate", "2999-01-01"), put("/termStart", "2999-01-01")),
                        "/meetingDate MEETING_IN_FUTURE"),
                bad("不是日期", put("/meetingDate", "2026-02-30"), "/meetingDate BAD_FORMAT"),
                bad(
                        "格式错误不遮住表决的错误",
                        all(
                                put("/venue", ""),
                                drop("/charterVotes/for"),
                                put("/charterVotes/against", "0"),
                                put("/ballotsIssued", 1_000)),
                        "/venue REQUIRED",
                        "/charterVotes/for REQUIRED",
                        "/charterVotes/against WRONG_TYPE",
                        "/ballotsIssued BALLOTS_EXCEED_ATTENDANCE"),
                bad("任期起始日太晚", put("/termStart", "2999-01-01"), "/termStart TERM_TOO_LATE"),
                bad("任期过长", put("/termYears", 6), "/termYears OUT_OF_RANGE"),
                bad("到会不足三分之二", put("/eligibleCount", 42), "/attendedCount QUORUM_MISSED"),
                bad("到会多于应到", put("/eligibleCount", 27), "/attendedCount ATTENDANCE_EXCEEDS_ELIGIBLE"),
                bad("章程刚好半数", put("/charterVotes/for", 14), "/charterVotes/for CHARTER_NOT_ADOPTED"),
                bad("章程票数多于到会", put("/charterVotes/against", 1), "/charterVotes VOTES_EXCEED_ATTENDANCE"),
                bad("收回多于发出", put("/ballotsReturned", 29), "/ballotsReturned BALLOTS_EXCEED_ISSUED"),
                bad("得票多于选票", put("/elections/0/against", 2), "/elections/0 VOTES_EXCEED_BALLOTS"),
                bad(
                        "自己是自己的副手，姓名写法不同也一样",
                        all(
                                put(
                                        "/elections/2",
                                        Map.of(
                                                "office",
                                                "VICE_CHAIR",
                                                "name",
                                                "示 例·甲",
                                                "for",
                                                26,
                                                "against",
                                                0,
                                                "abstain",
                                                2)),
                                put(
                                        "/elections/3",
                                        Map.of(
                                                "office",
                                                "DEPUTY_SECRETARY_GENERAL",
                                                "name",
                                                "示例丙",
                                                "for",
                                                26,
                                                "against",
                                                0,
                                                "abstain",
                                                2))),
                        "/elections/2/office INCOMPATIBLE_OFFICES",
                        "/elections/3/office INCOMPATIBLE_OFFICES"),
                bad("主席未过半数", put("/elections/0/for", 14), "/elections/0/for NOT_ELECTED"),
                bad("没有主席", drop("/elections/0"), "/elections SEATS_OUT_OF_RANGE"),
                bad(
                        "两位秘书长",
                        put("/elections/0/office", "SECRETARY_GENERAL"),
                        "/elections SEATS_OUT_OF_RANGE",
                        "/elections SEATS_OUT_OF_RANGE"),
                bad("未知职务", put("/elections/0/office", "PRESIDENT"), "/elections/0/office UNKNOWN_CODE"),
                bad("票数写成小数", put("/elections/0/for", 27.0), "/elections/0/for WRONG_TYPE"),
                bad("没有纪要", drop("/minutesAttachmentId"), "/minutesAttachmentId REQUIRED"),
                bad("纪要不存在", put("/minutesAttachmentId", "x"), "/minutesAttachmentId ATTACHMENT_UNKNOWN"),
                bad(
                        "几条规则一次说清",
                        all(put("/eligibleCount", 60), put("/charterVotes/for", 3), put("/elections/1/for", 2)),
                        "/attendedCount QUORUM_MISSED",
                        "/charterVotes/for CHARTER_NOT_ADOPTED",
                        "/elections/1/for NOT_ELECTED"));
    }

    @Test
    void namesTheFaultsOfAnOrderForAKey() {
        withoutTrace(() -> province.administrator()
                        .post(
                                "/api/v1/admin/api-clients",
                                Map.of("unifiedSocialCreditCode", "91440106MA0000015F", "extra", 1)))
                .expect(422);
        withoutTrace(() -> enterprise.post(
                        "/api/v1/admin/api-clients",
                        Map.of("unifiedSocialCreditCode", enterprise.creditCode(), "name", "x")))
                .isProblem(403, "FORBIDDEN");
    }

    private static Map<String, Object> without(Map<String, Object> all, String key) {
        Map<String, Object> rest = new HashMap<>(all);
        rest.remove(key);
        return rest;
    }

    private static UnaryOperator<ObjectNode> copy(String from, String to) {
        return body -> put(to, body.at(from).deepCopy()).apply(body);
    }
}
