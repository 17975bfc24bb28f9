package cn.kexie.membership.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.removal.HearingDecision;
import cn.kexie.membership.removal.MemberRemoval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记陈述申辩. */
@Component
class RecordHearingDelegate implements JavaDelegate {

    private final MemberRemoval removal;

    RecordHearingDelegate(MemberRemoval removal) {
        this.removal = removal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        HearingDecision decision = answers.choice(MemberRemovalVariables.DECISION, HearingDecision.class);
        removal.recordHearing(execution.getProcessBusinessKey(), decision, DecidedTask.of(execution));
        execution.setVariable(MemberRemovalVariables.HEARING_DECISION, decision.name());
    }
}
