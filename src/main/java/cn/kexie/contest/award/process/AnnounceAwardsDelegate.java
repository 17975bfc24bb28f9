package cn.kexie.contest.award.process;

import cn.kexie.contest.award.AwardPublicity;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 拟定公示名单. */
@Component
class AnnounceAwardsDelegate implements JavaDelegate {

    private final AwardPublicity publicity;

    AnnounceAwardsDelegate(AwardPublicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> title = publicity.announce(execution.getProcessBusinessKey());
        execution.setVariable(AwardVariables.PUBLICITY_REQUIRED, title.isPresent());
        execution.setVariable(AwardVariables.PUBLICITY_TITLE, title.orElse(null));
    }
}
