package cn.kexie.acceptance.process;

import cn.kexie.acceptance.ExaminationPeriod;
import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.engine.JsonVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Gives the examiner's task its deadline and its choices. */
final class ExaminationTask {

    private ExaminationTask() {}

    static void set(DelegateExecution execution, ExaminationPeriod period) {
        execution.setVariables(DeadlineVariables.of(period.deadline()));
        execution.setVariable(AcceptanceVariables.CORRECTION_ITEM_OPTIONS, JsonVariable.of(period.correctable()));
        execution.setVariable(AcceptanceVariables.TRANSFER_OPTIONS, JsonVariable.of(period.transferTargets()));
    }
}
