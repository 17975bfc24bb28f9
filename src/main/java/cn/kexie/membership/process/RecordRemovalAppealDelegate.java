package cn.kexie.membership.process;

import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.engine.TaskActor;
import cn.kexie.membership.AppealDecision;
import cn.kexie.membership.MemberRemovalAppeal;
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
        appeal.recordHearing(
                execution.getProcessBusinessKey(),
                decision,
                answers.text(MemberRemovalVariables.OPINION),
                TaskActor.of(execution).userId());
        execution.setVariable(MemberRemovalVariables.APPEAL_OUTCOME, decision.name());
    }
}
