package cn.kexie.membership.process;

import cn.kexie.committee.VoteOutcome;
import cn.kexie.membership.removal.MemberRemoval;
import cn.kexie.membership.removal.RemovalOutcome;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对会员资格: what follows from the vote. */
@Component
class WeighVoteDelegate implements JavaDelegate {

    private final MemberRemoval removal;

    WeighVoteDelegate(MemberRemoval removal) {
        this.removal = removal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VoteOutcome vote = VoteOutcome.valueOf((String) execution.getVariable(MemberRemovalVariables.VOTE_OUTCOME));
        RemovalOutcome outcome = removal.weigh(CaseNo.of(execution.getProcessBusinessKey()), vote);
        execution.setVariable(MemberRemovalVariables.REMOVAL_OUTCOME, outcome.name());
    }
}
