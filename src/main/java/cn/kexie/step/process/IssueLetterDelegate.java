package cn.kexie.step.process;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.IssuedLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发文书. */
@Component
class IssueLetterDelegate implements JavaDelegate {

    private final IssuedLetters letters;

    IssueLetterDelegate(IssuedLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issue(
                CaseNo.of(execution.getProcessBusinessKey()),
                StepProperties.of(execution).get("letter"));
    }
}
