package cn.kexie.contest.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.contest.planning.ContestArrangements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动表彰审批期限. */
@Component
class OpenCommendationDelegate implements JavaDelegate {

    private final ContestArrangements arrangements;

    OpenCommendationDelegate(ContestArrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(arrangements.openCommendation(execution.getProcessBusinessKey())));
    }
}
