package cn.kexie.release;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("版次：部署一个文件也是完整的一版，改一处不伤一件")
class ReleasesIT {

    private static final String RELEASES = "/api/v1/admin/releases";
    private static final String ACCEPTANCE = "acceptance.bpmn";

    @LocalServerPort
    private int port;

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    @Qualifier("jarModels")
    private SmartInitializingSingleton jarModels;

    private Province province;
    private Staff administrator;
    private int first;

    @BeforeEach
    void remember() {
        province = new Province(port);
        administrator = province.administrator();
        first = inForce();
    }

    @AfterEach
    void goBack() {
        if (inForce() != first) {
            releases.restore(first, "测试结束");
        }
    }

    @Test
    @DisplayName("Modeler 部署一个改过名的任务：新申请照常受理，用新名；旧案用旧名")
    void oneModelFromModelerHurtsNoCase() throws IOException {
        String old = file();

        deploy(Map.of(ACCEPTANCE, acceptance("审查申请材料（新）"))).expect(200);

        String young = file();
        assertThat(taskOf(young)).isEqualTo("审查申请材料（新）");
        assertThat(taskOf(old)).isEqualTo("审查申请材料");
        JsonNode release = release(inForce());
        assertThat(release.path("files")).hasSameSizeAs(release(first).path("files"));
        assertThat(release.path("changes")).singleElement().satisfies(change -> {
            assertThat(change.path("name").asText()).isEqualTo("bpmn/acceptance/acceptance.bpmn");
            assertThat(change.path("change").asText()).isEqualTo("CHANGED");
        });
        assertThat(release.path("releasedBy").asText()).isEqualTo("staff:admin");
        assertThat(release.path("origin").asText()).isEqualTo("DEPLOYED");
    }

    @Test
    void theSameContentIsNoNewRelease() throws IOException {
        Answer again = deploy(Map.of(ACCEPTANCE, Files.readString(Path.of("bpmn/acceptance/acceptance.bpmn"))));

        assertThat(again.status()).isEqualTo(200);
        assertThat(inForce()).isEqualTo(first);
    }

    @Test
    @DisplayName("改了又改回来，不会被当成没有变化")
    void anOldContentDeployedAgainIsInForceAgain() throws IOException {
        deploy(Map.of(ACCEPTANCE, acceptance("审查申请材料（新）"))).expect(200);
        deploy(Map.of(ACCEPTANCE, Files.readString(Path.of("bpmn/acceptance/acceptance.bpmn"))))
                .expect(200);

        assertThat(taskOf(file())).isEqualTo("审查申请材料");
        assertThat(release(inForce()).path("files")).isEqualTo(release(first).path("files"));
    }

    @Test
    void whatTheSetDoesNotHoldIsNamedAndNothingChanges() throws IOException {
        String model = acceptance("审查").replace("acceptance-examine-materials", "acceptance-no-such-form");

        Answer refused = deploy(Map.of(ACCEPTANCE, model));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.toString()).contains("bpmn/acceptance/acceptance.bpmn", "acceptance-no-such-form", "表单");
        assertThat(inForce()).isEqualTo(first);
    }

    @Test
    void goingBackIsOneCall() throws IOException {
        deploy(Map.of(ACCEPTANCE, acceptance("审查申请材料（新）"))).expect(200);

        Answer back = administrator.post(RELEASES + "/" + first + "/restoration", Map.of("reason", "改错了"));

        assertThat(back.status()).as(back::toString).isEqualTo(201);
        assertThat(back.json().path("origin").asText()).isEqualTo("RESTORED");
        assertThat(release(inForce()).path("files")).isEqualTo(release(first).path("files"));
        assertThat(taskOf(file())).isEqualTo("审查申请材料");
        assertThat(administrator
                        .post(RELEASES + "/" + inForce() + "/restoration", Map.of("reason", "再来"))
                        .status())
                .isEqualTo(409);
        assertThat(administrator
                        .post(RELEASES + "/999999/restoration", Map.of("reason", "没有"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReleaseThatCasesNeedIsNotDeleted() throws IOException {
        Answer deployed = deploy(Map.of(ACCEPTANCE, acceptance("审查申请材料（新）"))).expect(200);
        String filed = file();

        Answer refused = delete(deployed.text("id"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(taskOf(filed)).isEqualTo("审查申请材料（新）");
    }

    @Test
    void aReleaseNobodyUsedGoesAndTheOneBeforeIsInForceAgain() throws IOException {
        Answer deployed = deploy(Map.of(ACCEPTANCE, acceptance("审查申请材料（新）"))).expect(200);
        int number = inForce();

        assertThat(delete(deployed.text("id")).status()).isEqualTo(204);

        assertThat(inForce()).isEqualTo(first);
        assertThat(taskOf(file())).isEqualTo("审查申请材料");
        assertThat(release(number).path("deletedAt").isTextual()).isTrue();
    }

    @Test
    @DisplayName("最后一版也删除之后，程序照样启动，发布自带的全部文件")
    void theJarStartsAfterTheLastReleaseIsGone() {
        JsonNode files = release(first).path("files");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update model_release set deleted_at = now() where deleted_at is null")
                    .update();
            jarModels.afterSingletonsInstantiated();
            Release started = releases.page(0, 1).items().get(0);
            assertThat(started.origin()).isEqualTo(ReleaseOrigin.JAR);
            assertThat(started.number()).isGreaterThan(first);
            assertThat(releases.files(started.number())).hasSize(files.size());
        });
    }

    @Test
    void aModelIsNotDeletedAlone() {
        assertThat(administrator
                        .call("DELETE", "/engine-rest/process-definition/key/acceptance?cascade=true", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aFileOfAReleaseIsReadAsItWas() throws IOException {
        String name = "bpmn/acceptance/acceptance.bpmn";
        Answer file = administrator.get(RELEASES + "/" + first + "/file?name=" + name);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(Files.readAllBytes(Path.of(name)));
        assertThat(administrator.get(RELEASES + "/" + first + "/file?name=no").status())
                .isEqualTo(404);
    }

    /** @return number of a case just filed */
    private String file() {
        Enterprise enterprise = province.enterprise();
        return enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
    }

    private String taskOf(String caseNo) {
        JsonNode tasks = administrator
                .get("/engine-rest/task?processInstanceBusinessKey=" + caseNo)
                .json();
        return tasks.path(0).path("name").asText();
    }

    private static String acceptance(String taskName) throws IOException {
        return Files.readString(Path.of("bpmn/acceptance/acceptance.bpmn"))
                .replaceAll("(id=\"userTask_examineMaterials\" name=\")[^\"]*", "$1" + taskName);
    }

    private int inForce() {
        return StreamSupport.stream(
                        administrator
                                .get(RELEASES + "?size=200")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(release -> !release.path("deletedAt").isTextual())
                .findFirst()
                .orElseThrow()
                .path("number")
                .asInt();
    }

    private JsonNode release(int number) {
        return administrator.get(RELEASES + "/" + number).expect(200).json();
    }

    private Answer delete(String deployment) {
        return administrator.call("DELETE", "/engine-rest/deployment/" + deployment + "?cascade=true", "");
    }

    /** As Camunda Modeler does it: base names, duplicate filtering on. */
    private Answer deploy(Map<String, String> files) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", "示例部署");
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("enable-duplicate-filtering", "true");
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        files.forEach((name, content) -> part(body, "name=\"" + name + "\"; filename=\"" + name + "\"", content));
        return new Http(port)
                .call(
                        "POST",
                        "/engine-rest/deployment/create",
                        BodyPublishers.ofString(body + "--limit--\r\n"),
                        List.of("Authorization", Http.ADMIN, "Content-Type", "multipart/form-data; boundary=limit")
                                .toArray(String[]::new));
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--limit\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(disposition, content));
    }
}
