package cn.kexie.establishment.process;

import cn.kexie.establishment.EstablishmentFounding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒召开成立大会. */
@Component
class RemindMeetingDelegate implements JavaDelegate {

    private final EstablishmentFounding founding;

    RemindMeetingDelegate(EstablishmentFounding founding) {
        this.founding = founding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        founding.remind(execution.getProcessBusinessKey());
    }
}
