package cn.kexie.membership.roster.process;

import cn.kexie.engine.JsonVariable;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Gives the task for the exceptions its choices: row numbers, never names; the page tells the names from the dossier. */
final class ExceptionTask {

    private ExceptionTask() {}

    static void offer(DelegateExecution execution, List<Integer> rows) {
        execution.setVariable(RosterVariables.EXCEPTIONS_LEFT, !rows.isEmpty());
        execution.setVariable(
                RosterVariables.EXCEPTION_ROW_OPTIONS,
                JsonVariable.of(rows.stream()
                        .map(row -> Map.of("label", "第 %d 行".formatted(row), "value", String.valueOf(row)))
                        .toList()));
    }
}
