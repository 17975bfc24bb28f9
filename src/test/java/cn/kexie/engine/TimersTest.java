package cn.kexie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.process.ProcessTestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("期限变动后重算计时器；提醒与升级")
class TimersTest {

    private static final Path MODELS = Path.of("src/test/resources/process-tests");

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final ProcessEngine processEngine = ProcessTestEngine.processEngine();
    private final List<Object> published = new ArrayList<>();
    private Deployment deployment;
    private Timers timers;

    @BeforeEach
    void startTheCase() throws IOException {
        deployment = processEngine
                .getRepositoryService()
                .createDeployment()
                .addString("test-caller.bpmn", Files.readString(MODELS.resolve("test-caller.bpmn")))
                .addString("test-callee.bpmn", Files.readString(MODELS.resolve("test-callee.bpmn")))
                .deploy();
        timers = new Timers(
                processEngine.getRuntimeService(),
                processEngine.getManagementService(),
                processEngine.getTaskService(),
                ((ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration())
                        .getCommandExecutorTxRequired());
        engine.bean("recordDelegate", (JavaDelegate) execution -> {});
        engine.bean("remindTaskListener", new RemindTaskListener(published::add));
        engine.start(
                "test-caller", "C-1", Map.of("remindAt", "2026-03-05T09:00:00", "expiresAt", "2026-03-07T00:00:00"));
        engine.runJobs();
    }

    @AfterEach
    void undeploy() {
        processEngine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void movesTimersAndDueDatesOfTheCaseWithItsVariables() {
        String called = engine.task("C-1", "userTask_check").getProcessInstanceId();
        processEngine
                .getRuntimeService()
                .setVariables(called, Map.of("remindAt", "2026-03-11T09:00:00", "expiresAt", "2026-03-13T00:00:00"));
        timers.recalculate(new CaseNo("C-1"));
        assertThat(processEngine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(called)
                        .timers()
                        .list())
                .extracting(Job::getDuedate)
                .containsExactlyInAnyOrder(date("2026-03-11T09:00"), date("2026-03-13T00:00"));
        assertThat(engine.task("C-1", "userTask_check").getDueDate()).isEqualTo(date("2026-03-13T00:00"));
    }

    @Test
    void remindsOnceWithTheCaseNumberOfTheCaller() {
        engine.fireTimeout("C-1", "userTask_check", "remind");
        assertThat(engine.task("C-1", "userTask_check").getPriority()).isEqualTo(75);
        assertThat(published)
                .containsExactly(new TaskReminded(new CaseNo("C-1"), "userTask_check", "检查材料", "test-callee"));
    }

    @Test
    void doesNothingForACaseThatHasEnded() {
        engine.fireTimer("C-1", "event_silence");
        timers.recalculate(new CaseNo("C-1"));
        assertThat(engine.isEnded("C-1")).isTrue();
    }

    private static Date date(String local) {
        return Date.from(LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant());
    }
}
