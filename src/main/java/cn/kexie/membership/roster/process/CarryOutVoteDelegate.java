package cn.kexie.membership.roster.process;

import cn.kexie.committee.VoteOutcome;
import cn.kexie.membership.roster.RosterVote;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 按表决结果登记. */
@Component
class CarryOutVoteDelegate implements JavaDelegate {

    private final RosterVote vote;

    CarryOutVoteDelegate(RosterVote vote) {
        this.vote = vote;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VoteOutcome outcome = VoteOutcome.valueOf((String) execution.getVariable(RosterVariables.VOTE_OUTCOME));
        vote.carryOut(CaseNo.of(execution.getProcessBusinessKey()), outcome);
    }
}
