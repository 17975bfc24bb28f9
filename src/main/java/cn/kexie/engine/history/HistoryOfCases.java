package cn.kexie.engine.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.stereotype.Component;

/** Lets the configuration name {@link CasesAndTasks} as the level of history. */
@Component
public class HistoryOfCases extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<HistoryLevel> levels = new ArrayList<>(
                Optional.ofNullable(configuration.getCustomHistoryLevels()).orElse(List.of()));
        levels.add(new CasesAndTasks());
        configuration.setCustomHistoryLevels(levels);
    }
}
