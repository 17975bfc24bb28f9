package cn.kexie.engine.submission;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts the checked services in the place of the engine's own, so that no road leads around the check. */
@Component
public class CheckedSubmissions extends AbstractProcessEnginePlugin {

    private final Supplier<Impartiality> impartiality;
    private final Supplier<Outstanding> outstanding;

    @Autowired
    CheckedSubmissions(ObjectProvider<Impartiality> impartiality, ObjectProvider<Outstanding> outstanding) {
        this.impartiality = () -> (businessKey, userId) -> impartiality.stream()
                .flatMap(each -> each.obstacle(businessKey, userId).stream())
                .findFirst();
        this.outstanding = () -> taskId -> outstanding.stream()
                .flatMap(each -> each.before(taskId).stream())
                .findFirst();
    }

    public CheckedSubmissions(Impartiality impartiality) {
        this.impartiality = () -> impartiality;
        this.outstanding = () -> taskId -> Optional.empty();
    }

    /** Asked lazily: whoever answers reads registers that come after the engine. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        SubmissionCheck check = new SubmissionCheck(
                (businessKey, userId) -> impartiality.get().obstacle(businessKey, userId),
                taskId -> outstanding.get().before(taskId));
        configuration.setTaskService(new CheckedTaskService(check));
        configuration.setFormService(new CheckedFormService(check));
    }
}
