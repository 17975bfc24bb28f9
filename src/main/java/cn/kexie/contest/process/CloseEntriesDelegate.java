package cn.kexie.contest.process;

import cn.kexie.contest.planning.ContestWindow;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 截止申报. */
@Component
class CloseEntriesDelegate implements JavaDelegate {

    private final ContestWindow window;

    CloseEntriesDelegate(ContestWindow window) {
        this.window = window;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean pending = window.close(execution.getProcessBusinessKey());
        execution.setVariable(ContestVariables.FORMAL_CHECKS_PENDING, pending);
    }
}
