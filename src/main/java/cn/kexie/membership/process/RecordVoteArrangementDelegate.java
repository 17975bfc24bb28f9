package cn.kexie.membership.process;

import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.VoteArrangement;
import cn.kexie.membership.admission.MemberAdmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记重新表决. */
@Component
class RecordVoteArrangementDelegate implements JavaDelegate {

    private final MemberAdmission admission;

    RecordVoteArrangementDelegate(MemberAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        answers.choice(MemberApplicationVariables.DECISION, VoteArrangement.class);
        admission.arrangeVote(execution.getProcessBusinessKey(), answers.text(MemberApplicationVariables.OPINION));
    }
}
