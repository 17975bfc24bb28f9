package cn.kexie.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.calendar.DemoClock;
import cn.kexie.calendar.DueWork;
import cn.kexie.calendar.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("推进演示时钟")
class DueWorkProcessTest {

    private static final List<String> trace = new ArrayList<>();
    private static ProcessEngine engine;
    private DemoClock clock;
    private CamundaDueWork work;
    private Instant begin;

    @BeforeAll
    static void startEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("demo-clock");
        configuration.setJdbcUrl("jdbc:h2:mem:demo-clock;DB_CLOSE_DELAY=-1");
        configuration.setHistoryTimeToLive("P1D");
        configuration.setBeans(new HashMap<>(Map.of("note", note(), "refuse", refuse())));
        engine = configuration.buildProcessEngine();
    }

    @BeforeEach
    void setClock() {
        clock = new DemoClock(MovableClock.on("2026-11-20"), Duration.ofDays(3), offset -> {});
        begin = clock.instant();
        // MovableClock stands, so the engine is set to the moment itself instead of the offset.
        clock.follow(offset -> ClockUtil.setCurrentTime(Date.from(clock.instant())));
        work = new CamundaDueWork(clock, engine);
    }

    @AfterEach
    void forget() {
        trace.clear();
        engine.getIdentityService().clearAuthentication();
        RepositoryService repository = engine.getRepositoryService();
        repository.createDeploymentQuery().list().forEach(it -> repository.deleteDeployment(it.getId(), true));
        ClockUtil.reset();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @Test
    @DisplayName("按到期先后执行，每项都看到自己的到期时刻")
    void runsInOrderOfTime() {
        deploy("late", "PT72H", "${note}");
        deploy("early", "PT24H", "${note}");
        deploy("beyond", "PT2000H", "${note}");
        DueWork.Outcome outcome = work.runUntil(begin.plus(Duration.ofDays(6)));
        assertThat(trace)
                .containsExactly("early " + begin.plus(Duration.ofDays(1)), "late " + begin.plus(Duration.ofDays(3)));
        assertThat(outcome.failed()).isZero();
        assertThat(clock.instant()).isEqualTo(begin.plus(Duration.ofDays(6)));
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("推进中新产生的定时也会执行")
    void runsWhatComesUpOnTheWay() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "twice.bpmn",
                        Bpmn.createExecutableProcess("twice")
                                .startEvent()
                                .camundaAsyncAfter()
                                .intermediateCatchEvent()
                                .timerWithDuration("PT24H")
                                .serviceTask()
                                .camundaDelegateExpression("${note}")
                                .intermediateCatchEvent()
                                .timerWithDuration("PT24H")
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${note}")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("twice", "twice");
        assertThat(work.runUntil(begin.plus(Duration.ofDays(6)))).isEqualTo(new DueWork.Outcome(4, 0));
        assertThat(trace).hasSize(2);
    }

    @Test
    @DisplayName("一项失败不影响其余")
    void goesOnAfterAFailure() {
        deploy("broken", "PT24H", "${refuse}");
        deploy("sound", "PT48H", "${note}");
        assertThat(work.runUntil(begin.plus(Duration.ofDays(6)))).isEqualTo(new DueWork.Outcome(1, 1));
        assertThat(trace).hasSize(1);
    }

    @Test
    @DisplayName("不以操作人的名义执行")
    void runsInNobodysName() {
        engine.getIdentityService().setAuthenticatedUserId("admin");
        deploy("early", "PT24H", "${note}");
        engine.getIdentityService().setAuthenticatedUserId("admin");
        work.runUntil(begin.plus(Duration.ofDays(2)));
        assertThat(trace).singleElement().asString().doesNotContain("admin");
        assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("admin");
    }

    private void deploy(String key, String wait, String delegate) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        key + ".bpmn",
                        Bpmn.createExecutableProcess(key)
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDuration(wait)
                                .serviceTask()
                                .camundaDelegateExpression(delegate)
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(key, key);
    }

    private static JavaDelegate note() {
        return execution -> {
            var caller = engine.getIdentityService().getCurrentAuthentication();
            String name = caller == null || caller.getUserId() == null ? "" : " " + caller.getUserId();
            trace.add(execution.getProcessBusinessKey() + " " + ClockUtil.now().toInstant() + name);
        };
    }

    private static JavaDelegate refuse() {
        return execution -> {
            throw new IllegalStateException("broken on purpose");
        };
    }
}
