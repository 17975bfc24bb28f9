package cn.kexie.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterKinds;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Modeler;
import cn.kexie.support.Province;
import cn.kexie.support.form.BadApplications;
import cn.kexie.support.form.BadApplications.Bad;
import cn.kexie.support.form.FormSamples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Knows no kind by name: what is sent wrong is made from the form of whatever is deployed. */
@IntegrationTest
@DisplayName("每个事项：错误的申请一次列出全部问题，什么也不保存")
class EveryMatterBadInputIT {

    private static final String REGION = "440106";
    private static final int MANY = 20_000;
    private static final int DEEP = 20_000;

    @LocalServerPort
    private int port;

    @Autowired
    private MatterKinds kinds;

    private Province province;
    private Enterprise enterprise;

    @BeforeEach
    void deploy() {
        province = new Province(port);
        enterprise = province.enterprise();
        new Modeler(port)
                .deploy(Modeler.files(Path.of("src/docs/example-matter")))
                .expect(200);
    }

    @TestFactory
    Stream<DynamicNode> kinds() {
        return kinds.newest().stream().map(kind -> dynamicContainer(kind.name(), tests(kind)));
    }

    private Stream<DynamicTest> tests(MatterKind kind) {
        ObjectNode right = FormSamples.by(enterprise.creditCode())
                .with("region", i -> REGION)
                .with("attachment", i -> enterprise.attachment())
                .fullest(kind.form());
        String path = "/api/v1/matters/" + kind.key();
        return Stream.concat(
                BadApplications.of(kind.form(), right).map(bad -> dynamicTest(bad.what(), () -> refuses(path, bad))),
                Stream.of(
                        dynamicTest("别家的附件", () -> refusesForeignAttachments(kind, path)),
                        dynamicTest("两万份材料", () -> refusesManyMaterials(path, right)),
                        dynamicTest("没有的材料和重复的材料", () -> refusesStrangeMaterials(path, right)),
                        dynamicTest("嵌套很深", () -> refusesDepth(path)),
                        dynamicTest("不是 UTF-8", () -> refusesOtherBytes(path, right)),
                        dynamicTest("不是对象", () -> refusesNoObject(path))));
    }

    private void refuses(String path, Bad bad) {
        Answer filed = enterprise.post(path, bad.body(), Enterprise.newKey());
        filed.isProblem(422, "INVALID_INPUT");
        assertThat(named(filed.json().path("errors"))).as(filed::toString).containsAll(bad.faults());
        Answer precheck = enterprise
                .post(path + "/precheck", bad.body(), Enterprise.newKey())
                .expect(200);
        assertThat(precheck.json().path("acceptable").asBoolean()).isFalse();
        assertThat(named(precheck.json().path("findings"))).containsAll(bad.faults());
        isNotStored();
    }

    private void refusesForeignAttachments(MatterKind kind, String path) {
        Enterprise other = province.enterprise();
        ObjectNode foreign = FormSamples.by(enterprise.creditCode())
                .with("region", i -> REGION)
                .with("attachment", i -> other.attachment())
                .fullest(kind.form());
        material(foreign, "ANY", other.attachment());
        Stream<String> inForm = kind.form().fields().stream()
                .filter(field -> field.checks().contains("attachment"))
                .map(field -> field.pointer().replace("*", "0"));
        assertThat(named(enterprise
                        .post(path, foreign)
                        .isProblem(422, "INVALID_INPUT")
                        .json()
                        .path("errors")))
                .containsAll(Stream.concat(Stream.of("/materials/0/attachmentId"), inForm)
                        .map(pointer -> pointer + " ATTACHMENT_UNKNOWN")
                        .toList());
        isNotStored();
    }

    private void refusesManyMaterials(String path, ObjectNode right) {
        ObjectNode many = right.deepCopy();
        ArrayNode materials = many.putArray("materials");
        IntStream.range(0, MANY).forEach(i -> materials.addObject());
        assertThat(named(enterprise
                        .post(path, many)
                        .isProblem(422, "INVALID_INPUT")
                        .json()
                        .path("errors")))
                .contains("/materials TOO_MANY")
                .hasSizeLessThan(100);
        isNotStored();
    }

    private void refusesStrangeMaterials(String path, ObjectNode right) {
        ObjectNode strange = right.deepCopy();
        material(strange, "NO_SUCH_MATERIAL", enterprise.attachment());
        material(strange, "NO_SUCH_MATERIAL", enterprise.attachment());
        ((ObjectNode) strange.withArray("materials").get(0)).put("surplus", 1);
        assertThat(named(enterprise
                        .post(path, strange)
                        .isProblem(422, "INVALID_INPUT")
                        .json()
                        .path("errors")))
                .contains(
                        "/materials/0/item UNKNOWN_MATERIAL",
                        "/materials/0/surplus UNKNOWN_FIELD",
                        "/materials/1/item DUPLICATE_MATERIAL");
        isNotStored();
    }

    private void refusesDepth(String path) {
        String deep = "{\"surplus\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
        enterprise.post(path, deep, Enterprise.newKey()).isProblem(400, "MALFORMED_JSON");
        isNotStored();
    }

    private void refusesOtherBytes(String path, ObjectNode right) {
        byte[] legacy = right.toString().getBytes(Charset.forName("GB18030"));
        new Http(port)
                .call(
                        "POST",
                        path,
                        BodyPublishers.ofByteArray(legacy),
                        "Authorization",
                        enterprise.authorization(),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        Enterprise.newKey())
                .isProblem(400, "MALFORMED_JSON");
        isNotStored();
    }

    private void refusesNoObject(String path) {
        Stream.of("null", "[]", "\"text\"", "42")
                .forEach(
                        body -> enterprise.post(path, body, Enterprise.newKey()).isProblem(422, "INVALID_INPUT"));
        isNotStored();
    }

    private void isNotStored() {
        assertThat(enterprise.get("/api/v1/cases").expect(200).items()).isEmpty();
    }

    private static void material(ObjectNode application, String item, String attachmentId) {
        application.withArray("materials").addObject().put("item", item).put("attachmentId", attachmentId);
    }

    private static List<String> named(JsonNode faults) {
        return StreamSupport.stream(faults.spliterator(), false)
                .map(fault -> fault.path("pointer").asText() + " "
                        + fault.path("code").asText())
                .toList();
    }
}
