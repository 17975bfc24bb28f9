package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.code.ProgramCode;
import cn.kexie.support.Answer;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("攻击：部署带有代码的模型")
class DeploymentAttackIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ListableBeanFactory beans;

    static Stream<String> hostile() {
        return HostileModels.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedToTheAdministratorToo(String file) {
        Answer answer = deploy(Http.ADMIN, file, HostileModels.all().get(file));
        assertThat(answer.status()).as(answer::toString).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("INVALID_INPUT");
        assertThat(answer.json().path("message").asText()).contains(file);
        assertThat(deployments(file)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk",
                "reviewer",
                "leader",
                "secretary",
                "committee1",
                "office",
                "judge1",
                "supervisor",
                "analyst"
            })
    void nobodyElseDeploysAnything(String userId) {
        Answer answer = deploy(Http.basic(userId, "Kexie-2026"), "harmless.bpmn", HostileModels.harmless());
        assertThat(answer.status()).as(answer::toString).isEqualTo(403);
        assertThat(deployments("harmless.bpmn")).isZero();
    }

    @Test
    void whatIsInOrderIsDeployed() {
        Answer answer = deploy(Http.ADMIN, "harmless.bpmn", HostileModels.harmless());
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        repository.deleteDeployment(answer.json().path("id").asText(), true);
    }

    /** The rules read them from the class files, the engine finds them among the beans. */
    @Test
    void theRulesKnowTheDelegatesThatAreThere() {
        assertThat(ProgramCode.read().delegates())
                .containsExactlyInAnyOrder(beans.getBeanNamesForType(JavaDelegate.class));
    }

    private long deployments(String file) {
        return repository.createDeploymentQuery().deploymentName(file).count();
    }

    private Answer deploy(String credentials, String file, String content) {
        String body = "--limit\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n%s\r\n"
                        .formatted(file)
                + "--limit\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s\"\r\n".formatted(file)
                + "Content-Type: application/octet-stream\r\n\r\n%s\r\n--limit--\r\n".formatted(content);
        return new Http(port)
                .call(
                        "POST",
                        "/engine-rest/deployment/create",
                        BodyPublishers.ofString(body),
                        "Authorization",
                        credentials,
                        "Content-Type",
                        "multipart/form-data; boundary=limit");
    }
}
