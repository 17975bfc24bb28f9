package cn.kexie.contest.process;

import cn.kexie.contest.planning.ContestCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 取消并通知各方. */
@Component
class CancelContestDelegate implements JavaDelegate {

    private final ContestCancellation cancellation;

    CancelContestDelegate(ContestCancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancellation.close(execution.getProcessBusinessKey());
    }
}
