package cn.kexie.engine.candidacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Rights to a task without a row for each. ADR 0074. */
@Component
public class RightsFromCandidacy extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new NoRowsPerTask());
        List<SessionFactory> sessions = new ArrayList<>(
                Optional.ofNullable(configuration.getCustomSessionFactories()).orElse(List.of()));
        sessions.add(new CandidacyAuthorizationsFactory());
        configuration.setCustomSessionFactories(sessions);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        TaskListStatements.addTo(configuration);
    }
}
