package cn.kexie.establishment.process;

import cn.kexie.establishment.EstablishmentFounding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记批复失效. */
@Component
class LapseApprovalDelegate implements JavaDelegate {

    private final EstablishmentFounding founding;

    LapseApprovalDelegate(EstablishmentFounding founding) {
        this.founding = founding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        founding.lapse(execution.getProcessBusinessKey());
    }
}
