package cn.kexie.membership.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.AppealDecision;
import cn.kexie.membership.admission.MemberRejection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记复核结论. */
@Component
class RecordAppealDelegate implements JavaDelegate {

    private final MemberRejection rejection;

    RecordAppealDelegate(MemberRejection rejection) {
        this.rejection = rejection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        AppealDecision decision = answers.choice(MemberApplicationVariables.DECISION, AppealDecision.class);
        rejection.recordHearing(execution.getProcessBusinessKey(), decision, DecidedTask.of(execution));
        execution.setVariable(MemberApplicationVariables.APPEAL_OUTCOME, decision.name());
    }
}
