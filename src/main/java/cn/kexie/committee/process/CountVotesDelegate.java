package cn.kexie.committee.process;

import cn.kexie.committee.CommitteeVoting;
import cn.kexie.committee.VoteOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 计票. */
@Component
class CountVotesDelegate implements JavaDelegate {

    private final CommitteeVoting voting;

    CountVotesDelegate(CommitteeVoting voting) {
        this.voting = voting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VoteOutcome outcome = voting.close((Long) execution.getVariable(CommitteeVariables.VOTE_ID));
        execution.setVariable(CommitteeVariables.VOTE_OUTCOME, outcome.name());
    }
}
