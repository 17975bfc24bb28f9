package cn.kexie.contest.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.contest.draw.PoolFreezing;
import cn.kexie.contest.planning.ContestArrangements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 冻结专家库并启动抽取期限；上一阶段对评分不足的处理到此为止. */
@Component
class OpenDrawDelegate implements JavaDelegate {

    private final ContestArrangements arrangements;
    private final PoolFreezing pool;

    OpenDrawDelegate(ContestArrangements arrangements, PoolFreezing pool) {
        this.arrangements = arrangements;
        this.pool = pool;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pool.freeze(execution.getProcessBusinessKey());
        execution.setVariables(DeadlineVariables.of(arrangements.openDraw(execution.getProcessBusinessKey())));
        execution.removeVariable(ContestVariables.PANELS_OUTCOME);
    }
}
