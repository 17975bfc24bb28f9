package cn.kexie.matter.process;

import cn.kexie.matter.steps.MatterSteps;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 报送有决定权的科协: from then on its groups have the tasks. */
@Component
class HandOnCaseDelegate implements JavaDelegate {

    private final MatterSteps steps;

    HandOnCaseDelegate(MatterSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String deciding = (String) execution.getVariable(MatterVariables.DECIDING_CODE);
        steps.handTo(CaseNo.of(execution.getProcessBusinessKey()), deciding);
        execution.setVariable(MatterVariables.AUTHORITY_CODE, deciding);
    }
}
