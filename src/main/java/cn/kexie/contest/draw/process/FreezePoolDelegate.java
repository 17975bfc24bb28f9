package cn.kexie.contest.draw.process;

import cn.kexie.contest.draw.PoolFreeze;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 冻结专家库；上一阶段对评分不足的处理到此为止. */
@Component
class FreezePoolDelegate implements JavaDelegate {

    private final PoolFreeze pool;

    FreezePoolDelegate(PoolFreeze pool) {
        this.pool = pool;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pool.freeze(execution.getProcessBusinessKey());
        execution.removeVariable(DrawVariables.PANELS_OUTCOME);
    }
}
