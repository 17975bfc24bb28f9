package cn.kexie.membership.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.membership.admission.MemberAdmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记表决结果. */
@Component
class RecordAdmissionVoteDelegate implements JavaDelegate {

    private final MemberAdmission admission;

    RecordAdmissionVoteDelegate(MemberAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VoteOutcome outcome =
                VoteOutcome.valueOf((String) execution.getVariable(MemberApplicationVariables.VOTE_OUTCOME));
        admission.recordVote(execution.getProcessBusinessKey(), outcome, EndedStep.of(execution, outcome.recorded()));
    }
}
