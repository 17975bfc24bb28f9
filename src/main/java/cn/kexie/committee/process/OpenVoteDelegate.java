package cn.kexie.committee.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.committee.CommitteeVoting;
import cn.kexie.committee.CommitteeVoting.CalledVote;
import cn.kexie.committee.NewVote;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** 确定表决人和规则. */
@Component
class OpenVoteDelegate implements JavaDelegate {

    private final CommitteeVoting voting;

    OpenVoteDelegate(CommitteeVoting voting) {
        this.voting = voting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CalledVote called = voting.open(new NewVote(
                CaseNo.of(execution.getProcessBusinessKey()),
                (String) execution.getVariable(CommitteeVariables.COMMITTEE_GROUP),
                (String) execution.getVariable(CommitteeVariables.VOTE_KIND),
                (String) execution.getVariable(CommitteeVariables.VOTE_SUBJECT),
                ExcludedVoters.of(execution)));
        Set<UserId> voters = called.vote().voters();
        execution.setVariables(DeadlineVariables.of(called.period()));
        execution.setVariable(CommitteeVariables.VOTE_ID, called.vote().voteId());
        execution.setVariable(
                CommitteeVariables.VOTE_RULE_TEXT, called.vote().rule().toString());
        execution.setVariable(CommitteeVariables.ANY_VOTERS, !voters.isEmpty());
        // The register keeps the voters; the process needs them only until their tasks are made, in this transaction.
        execution.setVariable(
                CommitteeVariables.VOTERS,
                Variables.objectValue(voters.stream().map(UserId::value).toList(), true)
                        .create());
    }
}
