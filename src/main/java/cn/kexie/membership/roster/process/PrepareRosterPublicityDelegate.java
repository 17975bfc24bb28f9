package cn.kexie.membership.roster.process;

import cn.kexie.membership.roster.RosterPublicity;
import cn.kexie.platform.identity.CaseNo;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 拟定公示名单. */
@Component
class PrepareRosterPublicityDelegate implements JavaDelegate {

    private final RosterPublicity publicity;

    PrepareRosterPublicityDelegate(RosterPublicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> title = publicity.prepare(CaseNo.of(execution.getProcessBusinessKey()));
        execution.setVariable(RosterVariables.PUBLICITY_REQUIRED, title.isPresent());
        execution.setVariable(RosterVariables.PUBLICITY_TITLE, title.orElse(null));
    }
}
