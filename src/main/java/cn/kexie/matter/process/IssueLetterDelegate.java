package cn.kexie.matter.process;

import cn.kexie.matter.steps.MatterLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发文书. */
@Component
class IssueLetterDelegate implements JavaDelegate {

    private final MatterLetters letters;

    IssueLetterDelegate(MatterLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issue(
                execution.getProcessBusinessKey(), StepProperties.of(execution).get("letter"));
    }
}
