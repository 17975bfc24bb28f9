package cn.kexie.membership.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.AppealDecision;
import cn.kexie.membership.removal.MemberRemovalAppeal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记除名复核结论. */
@Component
class RecordRemovalAppealDelegate implements JavaDelegate {

    private final MemberRemovalAppeal appeal;

    RecordRemovalAppealDelegate(MemberRemovalAppeal appeal) {
        this.appeal = appeal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        AppealDecision decision = answers.choice(MemberRemovalVariables.DECISION, AppealDecision.class);
        appeal.recordHearing(execution.getProcessBusinessKey(), decision, DecidedTask.of(execution));
        execution.setVariable(MemberRemovalVariables.APPEAL_OUTCOME, decision.name());
    }
}
