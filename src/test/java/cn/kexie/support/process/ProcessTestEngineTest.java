package cn.kexie.support.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.Refusal;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tools of the process tests, on a small caller and callee of their own. */
class ProcessTestEngineTest {

    private static final List<Path> MODELS = List.of(
            Path.of("src/test/resources/process-tests/test-caller.bpmn"),
            Path.of("src/test/resources/process-tests/test-callee.bpmn"));

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final List<String> heard = new ArrayList<>();
    private Deployment deployment;

    @BeforeEach
    void deploy() {
        var builder = engine.processEngine().getRepositoryService().createDeployment();
        MODELS.forEach(model -> builder.addString(model.getFileName().toString(), text(model)));
        deployment = builder.deploy();
        engine.beans(new RecordDelegate());
        engine.bean("remindTaskListener", (TaskListener) task -> heard.add(
                task.getTaskDefinitionKey() + " " + task.getExecution().getProcessBusinessKey()));
    }

    @AfterEach
    void undeploy() {
        engine.processEngine().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void worksTasksOfCalledInstancesByCaseNumber() {
        start("A-1");
        engine.runJobs();
        assertThat(engine.openTasks("A-1")).containsExactly("userTask_check");
        engine.complete("A-1", "userTask_check", Map.of("decision", "ACCEPT"));
        assertThat(engine.isEnded("A-1")).isTrue();
        assertThat(engine.hasPassed("A-1", "serviceTask_record")).isTrue();
        assertThat(engine.variable("A-1", "test-callee", "decision")).isEqualTo("ACCEPT");
    }

    @Test
    void letsARefusalThroughAndChangesNothing() {
        start("A-2");
        engine.runJobs();
        assertThatThrownBy(() -> engine.complete("A-2", "userTask_check", Map.of("decision", "REFUSE")))
                .isInstanceOf(Refusal.class);
        assertThat(engine.openTasks("A-2")).containsExactly("userTask_check");
    }

    @Test
    void firesTimersAndTimeoutListeners() {
        start("A-3");
        engine.runJobs();
        engine.fireTimeout("A-3", "userTask_check", "remind");
        assertThat(heard).containsExactly("userTask_check A-3");
        engine.fireTimer("A-3", "event_silence");
        assertThat(engine.hasPassed("A-3", "endEvent_silent")).isTrue();
    }

    @Test
    void runsWhatFallsDueWhenTheClockMoves() {
        start("A-4");
        engine.runJobs();
        engine.advance(Period.ofDays(4));
        assertThat(heard).hasSize(1);
        assertThat(engine.isEnded("A-4")).isFalse();
        engine.advance(Period.ofDays(2));
        assertThat(engine.isEnded("A-4")).isTrue();
    }

    @Test
    void namesNodesNobodyVisited() {
        FlowNodeCoverage coverage = new FlowNodeCoverage();
        coverage.visit("test-caller", "startEvent_filed");
        assertThat(coverage.gaps(MODELS))
                .contains("test-caller: callActivity_check 检查", "test-callee: event_silence 期限已到")
                .noneMatch(gap -> gap.contains("startEvent_filed"));
        assertThat(coverage.report(MODELS)).contains("test-caller  1/3").contains("未经过：endEvent_done 已办结");
    }

    private void start(String caseNo) {
        Map<String, Object> due = new HashMap<>();
        due.put("remindAt", "2026-03-05T09:00:00");
        due.put("expiresAt", "2026-03-07T00:00:00");
        engine.start("test-caller", caseNo, due);
    }

    private static String text(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static final class RecordDelegate implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            if (!"ACCEPT".equals(execution.getVariable("decision"))) {
                throw Refusal.of(Refusal.Reason.INVALID, "OPINION_REQUIRED", "请填写理由");
            }
        }
    }
}
