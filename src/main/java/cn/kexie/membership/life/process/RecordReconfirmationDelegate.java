package cn.kexie.membership.life.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.life.MemberReconfirmation;
import cn.kexie.membership.life.ReconfirmationDecision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记换届登记的办理. */
@Component
class RecordReconfirmationDelegate implements JavaDelegate {

    private final MemberReconfirmation reconfirmation;

    RecordReconfirmationDelegate(MemberReconfirmation reconfirmation) {
        this.reconfirmation = reconfirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        reconfirmation.record(
                execution.getProcessBusinessKey(),
                answers.choice(ReconfirmationVariables.DECISION, ReconfirmationDecision.class),
                DecidedTask.of(execution));
    }
}
