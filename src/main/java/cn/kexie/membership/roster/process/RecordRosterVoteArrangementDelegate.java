package cn.kexie.membership.roster.process;

import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.VoteArrangement;
import cn.kexie.membership.roster.RosterVote;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记重新表决. */
@Component
class RecordRosterVoteArrangementDelegate implements JavaDelegate {

    private final RosterVote vote;

    RecordRosterVoteArrangementDelegate(RosterVote vote) {
        this.vote = vote;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        answers.choice(RosterVariables.DECISION, VoteArrangement.class);
        vote.arrange(execution.getProcessBusinessKey(), answers.text(RosterVariables.OPINION));
    }
}
