package cn.kexie.association.process;

import cn.kexie.association.Associations;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒筹备换届. */
@Component
class RemindReelectionDelegate implements JavaDelegate {

    private final Associations associations;

    RemindReelectionDelegate(Associations associations) {
        this.associations = associations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate termEnd = LocalDate.parse((String) execution.getVariable(CamundaAssociationTerms.TERM_END));
        associations.termDue(execution.getProcessBusinessKey(), termEnd);
    }
}
