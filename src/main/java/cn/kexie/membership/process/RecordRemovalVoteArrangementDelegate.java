package cn.kexie.membership.process;

import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.VoteArrangement;
import cn.kexie.membership.removal.MemberRemoval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记重新表决. */
@Component
class RecordRemovalVoteArrangementDelegate implements JavaDelegate {

    private final MemberRemoval removal;

    RecordRemovalVoteArrangementDelegate(MemberRemoval removal) {
        this.removal = removal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        answers.choice(MemberRemovalVariables.DECISION, VoteArrangement.class);
        removal.arrangeVote(execution.getProcessBusinessKey(), answers.text(MemberRemovalVariables.OPINION));
    }
}
