package cn.kexie.membership.reconfirmation.process;

import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.reconfirmation.MemberReconfirmation;
import cn.kexie.membership.reconfirmation.ReconfirmationDecision;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记其余会员. */
@Component
class ConfirmRestDelegate implements JavaDelegate {

    private final MemberReconfirmation reconfirmation;

    ConfirmRestDelegate(MemberReconfirmation reconfirmation) {
        this.reconfirmation = reconfirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        reconfirmation.confirmRest(
                CaseNo.of(execution.getProcessBusinessKey()),
                answers.choice(ReconfirmationVariables.DECISION, ReconfirmationDecision.class));
    }
}
