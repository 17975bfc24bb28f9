package cn.kexie.step.process;

import cn.kexie.engine.JsonVariable;
import cn.kexie.engine.StaffChoices;
import cn.kexie.engine.StaffChoices.StaffChoice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 列出可选人员: the people of a group as the options of a choice, behind one that is always there. */
@Component
class OfferStaffDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        StaffChoice first = new StaffChoice(properties.get("firstLabel"), properties.get("firstValue"));
        execution.setVariable(
                properties.get("variable"),
                JsonVariable.of(StaffChoices.ofGroup(execution, properties.get("group"), first)));
    }
}
