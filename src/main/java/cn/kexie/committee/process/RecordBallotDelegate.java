package cn.kexie.committee.process;

import cn.kexie.committee.BallotChoice;
import cn.kexie.committee.CommitteeVoting;
import cn.kexie.engine.CompletedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.platform.identity.UserId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记表决票: the ballot is of whoever completed the task, never of the one it was made for. */
@Component
class RecordBallotDelegate implements JavaDelegate {

    private final CommitteeVoting voting;

    RecordBallotDelegate(CommitteeVoting voting) {
        this.voting = voting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        voting.cast(
                (Long) execution.getVariable(CommitteeVariables.VOTE_ID),
                UserId.of(CompletedTask.of(execution).userId()),
                answers.choice(CommitteeVariables.DECISION, BallotChoice.class),
                answers.text(CommitteeVariables.OPINION));
    }
}
