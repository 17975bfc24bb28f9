package cn.kexie.erasure.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.erasure.PersonalDataRequestDecision;
import cn.kexie.erasure.RequestDecision;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记决定，同意的随即删除. */
@Component
class RecordRequestDecisionDelegate implements JavaDelegate {

    private final PersonalDataRequestDecision decisions;

    RecordRequestDecisionDelegate(PersonalDataRequestDecision decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        decisions.decide(
                CaseNo.of(execution.getProcessBusinessKey()),
                answers.choice(PersonalDataRequestVariables.DECISION, RequestDecision.class),
                DecidedTask.of(execution));
    }
}
