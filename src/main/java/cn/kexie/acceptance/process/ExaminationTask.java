package cn.kexie.acceptance.process;

import cn.kexie.acceptance.ExaminationPeriod;
import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.engine.JsonVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Gives the examiner's task its deadline, its choices and its place in the list. */
final class ExaminationTask {

    private static final int ORDINARY = 50;
    private static final int URGENT = 100;

    private ExaminationTask() {}

    static void set(DelegateExecution execution, ExaminationPeriod period) {
        execution.setVariables(DeadlineVariables.of(period.deadline()));
        execution.setVariable(AcceptanceVariables.CORRECTION_ITEM_OPTIONS, JsonVariable.of(period.correctable()));
        execution.setVariable(AcceptanceVariables.TRANSFER_OPTIONS, JsonVariable.of(period.transferTargets()));
        execution.setVariable(AcceptanceVariables.ACCEPTED_BY_SILENCE, period.acceptedBySilence());
        if (!execution.hasVariable(AcceptanceVariables.EXAMINATION_PRIORITY)) {
            execution.setVariable(AcceptanceVariables.EXAMINATION_PRIORITY, ORDINARY);
        }
    }

    /** The task comes to the top of the list. */
    static void urge(DelegateExecution execution) {
        execution.setVariable(AcceptanceVariables.EXAMINATION_PRIORITY, URGENT);
    }
}
