package cn.kexie.membership.roster.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.membership.roster.RosterVote;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记名册的表决结果. */
@Component
class RecordRosterVoteDelegate implements JavaDelegate {

    private final RosterVote vote;

    RecordRosterVoteDelegate(RosterVote vote) {
        this.vote = vote;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VoteOutcome outcome = VoteOutcome.valueOf((String) execution.getVariable(RosterVariables.VOTE_OUTCOME));
        vote.record(execution.getProcessBusinessKey(), outcome, EndedStep.of(execution, outcome.recorded()));
    }
}
