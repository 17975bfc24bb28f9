package cn.kexie.membership.process;

import cn.kexie.membership.removal.MemberRemoval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发除名决定. */
@Component
class IssueRemovalDecisionDelegate implements JavaDelegate {

    private final MemberRemoval removal;

    IssueRemovalDecisionDelegate(MemberRemoval removal) {
        this.removal = removal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        removal.issueDecision(execution.getProcessBusinessKey());
    }
}
