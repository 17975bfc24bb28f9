package cn.kexie.release;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.check.ProgramModels;
import cn.kexie.platform.letter.SampleLetter;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Modeler;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @DisplayName("文书随流程部署，按种类认出；改了哪几行看得到")
    void aLetterBelongsToTheReleaseOfItsProcess() throws IOException {
        String name = "letters/acceptance/notice.html";
        String letter = SampleLetter.of("SAMPLE_NOTICE", "<p>示例一</p>\n<p>[[${reason}]]</p>");
        deploy(Map.of(ACCEPTANCE, acceptance("审查申请材料（新）"), "notice.html", letter))
                .expect(200);
        assertThat(changes(inForce(), name)).first().asString().startsWith("@@");

        deploy(Map.of("changed.html", letter.replace("示例一", "示例二"))).expect(200);

        assertThat(release(inForce()).path("changes"))
                .singleElement()
                .satisfies(change -> assertThat(change.path("name").asText()).isEqualTo(name));
        assertThat(changes(inForce(), name)).contains("-<p>示例一</p>", "+<p>示例二</p>", " <p>[[${reason}]]</p>");
        assertThat(changes(inForce(), "bpmn/acceptance/acceptance.bpmn")).isEmpty();
        assertThat(administrator
                        .get(RELEASES + "/" + inForce() + "/changes?name=no")
                        .status())
                .isEqualTo(404);
        assertThat(new String(
                        administrator
                                .get(RELEASES + "/" + inForce() + "/file?name=" + name)
                                .expect(200)
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("示例二");
    }

    @Test
    @DisplayName("有误的文书整个退回，一次说全，什么也不改")
    void aLetterThatIsNoneIsRefusedWithEveryFault() throws IOException {
        Answer refused = deploy(Map.of(
                ACCEPTANCE,
                acceptance("审查申请材料（新）"),
                "one.html",
                SampleLetter.of("SAMPLE_ONE", "<p>[[${T(java.lang.Runtime)}]]</p><img src=\"http://127.0.0.1/\"/>"),
                "letters/no-such-process/two.html",
                SampleLetter.of("SAMPLE_TWO", ""),
                "letters/acceptance/three.html",
                SampleLetter.of("SAMPLE_THREE", ""),
                "letters/acceptance/Four.html",
                SampleLetter.of("sample", "")));

        assertThat(refused.status()).as(refused::toString).isEqualTo(400);
        assertThat(refused.toString())
                .contains(
                        "letters/acceptance/one.html：第 14 行：不允许 T(java.lang.Runtime)",
                        "<img>",
                        "没有流程“no-such-process”",
                        "letters/acceptance/Four.html",
                        "CARRIER_APPROVAL")
                .doesNotContain("three.html");
        assertThat(deploy(Map.of("alone.html", SampleLetter.of("SAMPLE_ALONE", "")))
                        .toString())
                .contains("alone.html", "与所属的流程一起部署");
        assertThat(inForce()).isEqualTo(first);
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
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update model_release set deleted_at = now() where deleted_at is null")
                    .update();
            jarModels.afterSingletonsInstantiated();
            Release started = releases.page(0, 1).items().get(0);
            assertThat(started.origin()).isEqualTo(ReleaseOrigin.JAR);
            assertThat(started.number()).isGreaterThan(first);
            assertThat(releases.files(started.number()))
                    .extracting(ReleaseFile::name)
                    .containsExactlyInAnyOrderElementsOf(
                            ProgramModels.released().keySet());
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

    private List<String> changes(int number, String name) {
        return StreamSupport.stream(
                        administrator
                                .get(RELEASES + "/" + number + "/changes?name=" + name)
                                .expect(200)
                                .json()
                                .path("lines")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .toList();
    }

    private Answer delete(String deployment) {
        return administrator.call("DELETE", "/engine-rest/deployment/" + deployment + "?cascade=true", "");
    }

    private Answer deploy(Map<String, String> files) {
        return new Modeler(port).deploy(files);
    }
}
