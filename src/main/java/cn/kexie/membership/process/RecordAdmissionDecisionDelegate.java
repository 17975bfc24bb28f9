package cn.kexie.membership.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.admission.AdmissionDecision;
import cn.kexie.membership.admission.MemberAdmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记秘书长的决定. */
@Component
class RecordAdmissionDecisionDelegate implements JavaDelegate {

    private final MemberAdmission admission;

    RecordAdmissionDecisionDelegate(MemberAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        AdmissionDecision decision = answers.choice(MemberApplicationVariables.DECISION, AdmissionDecision.class);
        admission.record(execution.getProcessBusinessKey(), decision, DecidedTask.of(execution));
        execution.setVariable(MemberApplicationVariables.ADMISSION_DECISION, decision.name());
    }
}
