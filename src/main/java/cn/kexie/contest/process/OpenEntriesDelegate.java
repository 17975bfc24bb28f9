package cn.kexie.contest.process;

import cn.kexie.contest.planning.ContestWindow;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开放申报. */
@Component
class OpenEntriesDelegate implements JavaDelegate {

    private final ContestWindow window;

    OpenEntriesDelegate(ContestWindow window) {
        this.window = window;
    }

    @Override
    public void execute(DelegateExecution execution) {
        window.open(execution.getProcessBusinessKey());
    }
}
