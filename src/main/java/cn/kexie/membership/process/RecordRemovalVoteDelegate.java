package cn.kexie.membership.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.membership.removal.MemberRemoval;
import cn.kexie.membership.removal.RemovalOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记除名的表决结果. */
@Component
class RecordRemovalVoteDelegate implements JavaDelegate {

    private final MemberRemoval removal;

    RecordRemovalVoteDelegate(MemberRemoval removal) {
        this.removal = removal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VoteOutcome vote = VoteOutcome.valueOf((String) execution.getVariable(MemberRemovalVariables.VOTE_OUTCOME));
        RemovalOutcome outcome =
                removal.recordVote(execution.getProcessBusinessKey(), vote, EndedStep.of(execution, vote.recorded()));
        execution.setVariable(MemberRemovalVariables.REMOVAL_OUTCOME, outcome.name());
    }
}
