package cn.kexie.contest.entry.process;

import cn.kexie.contest.entry.filing.EntryWithdrawal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 撤回结案. */
@Component
class CloseWithdrawnEntryDelegate implements JavaDelegate {

    private final EntryWithdrawal withdrawal;

    CloseWithdrawnEntryDelegate(EntryWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawal.close(execution.getProcessBusinessKey());
    }
}
