package cn.kexie.establishment.process;

import cn.kexie.establishment.EstablishmentWithdrawal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 撤回结案. */
@Component
class CloseWithdrawnCaseDelegate implements JavaDelegate {

    private final EstablishmentWithdrawal withdrawal;

    CloseWithdrawnCaseDelegate(EstablishmentWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawal.close(execution.getProcessBusinessKey());
    }
}
