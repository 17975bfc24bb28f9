package cn.kexie.contest.award.process;

import cn.kexie.contest.award.AwardSettlement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 落实异议处理结论. */
@Component
class SettleObjectionsDelegate implements JavaDelegate {

    private final AwardSettlement settlement;

    SettleObjectionsDelegate(AwardSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(AwardVariables.ANOTHER_PUBLICITY, settlement.settle(execution.getProcessBusinessKey()));
    }
}
