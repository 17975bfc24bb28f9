package cn.kexie.contest.draw.process;

import cn.kexie.contest.draw.PanelCompletion;
import cn.kexie.contest.draw.PanelsOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 重新指派缺少的评审专家，或者按现有评分继续. */
@Component
class CompletePanelsDelegate implements JavaDelegate {

    private final PanelCompletion completion;

    CompletePanelsDelegate(PanelCompletion completion) {
        this.completion = completion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean assign = DrawVariables.ASSIGN.equals(execution.getVariable(DrawVariables.DECISION));
        if (assign) {
            completion.complete(execution.getProcessBusinessKey());
        }
        PanelsOutcome outcome = assign ? PanelsOutcome.ASSIGNED : PanelsOutcome.RANK;
        execution.setVariable(DrawVariables.PANELS_OUTCOME, outcome.name());
    }
}
