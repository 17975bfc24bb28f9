package cn.kexie.matter.process;

import cn.kexie.matter.filing.MatterCompetence;
import cn.kexie.matter.filing.MatterCompetence.Competence;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 受理之后: who decides follows from where the case is now, since it may have been transferred or corrected. */
@Component
class TakenOverListener implements ExecutionListener {

    private final MatterCompetence competence;

    TakenOverListener(MatterCompetence competence) {
        this.competence = competence;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (MatterVariables.ACCEPTED.equals(execution.getVariable(MatterVariables.ACCEPTANCE_OUTCOME))) {
            Competence now = competence.of(CaseNo.of(execution.getProcessBusinessKey()));
            execution.setVariable(MatterVariables.DECIDING_CODE, now.decidingCode());
            execution.setVariable(MatterVariables.RECOMMENDING, now.recommending());
        }
    }
}
