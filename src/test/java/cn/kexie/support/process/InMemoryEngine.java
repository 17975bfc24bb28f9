package cn.kexie.support.process;

import cn.kexie.engine.EngineSettings;
import cn.kexie.engine.model.check.ProgramModels;
import cn.kexie.engine.submission.CheckedSubmissions;
import cn.kexie.matter.process.MatterTasksFixture;
import cn.kexie.step.process.DecisionTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** The one engine of a test run: H2 in memory, full history, no job executor, everything of bpmn/ and forms/ deployed. */
final class InMemoryEngine {

    static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage();

    private static final ProcessEngine ENGINE = start();

    private InMemoryEngine() {}

    static ProcessEngine get() {
        return ENGINE;
    }

    private static ProcessEngine start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("process-tests");
        configuration.setJdbcUrl("jdbc:h2:mem:process-tests;DB_CLOSE_DELAY=-1");
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._-]*");
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setCustomHistoryEventHandlers(List.of(new VisitedFlowNodes(COVERAGE)));
        configuration.setProcessEnginePlugins(List.of(
                new SpinProcessEnginePlugin(),
                new EngineSettings(),
                MatterTasksFixture.plugin(),
                new DecisionTasks(),
                new CheckedSubmissions((caseNo, userId) -> Optional.empty())));
        ProcessEngine engine = configuration.buildProcessEngine();
        deployModels(engine);
        return engine;
    }

    private static void deployModels(ProcessEngine engine) {
        Map<String, byte[]> models = ProgramModels.released();
        if (models.isEmpty()) {
            return;
        }
        var deployment = engine.getRepositoryService().createDeployment().name("kexie");
        models.forEach((name, content) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        deployment.deploy();
    }
}
