package cn.kexie.contest.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.contest.ContestArrangements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动抽取期限；上一阶段对评分不足的处理到此为止. */
@Component
class OpenDrawDelegate implements JavaDelegate {

    private final ContestArrangements arrangements;

    OpenDrawDelegate(ContestArrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(arrangements.openDraw(execution.getProcessBusinessKey())));
        execution.removeVariable(ContestVariables.PANELS_OUTCOME);
    }
}
