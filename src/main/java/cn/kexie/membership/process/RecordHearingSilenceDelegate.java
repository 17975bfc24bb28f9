package cn.kexie.membership.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.membership.removal.MemberRemoval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记视为放弃陈述申辩. */
@Component
class RecordHearingSilenceDelegate implements JavaDelegate {

    private final MemberRemoval removal;

    RecordHearingSilenceDelegate(MemberRemoval removal) {
        this.removal = removal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        removal.recordSilence(execution.getProcessBusinessKey(), EndedStep.silence(execution));
    }
}
