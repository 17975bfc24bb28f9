package cn.kexie.step.process;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.IssuedLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 撤销文书. */
@Component
class RevokeLetterDelegate implements JavaDelegate {

    private final IssuedLetters letters;

    RevokeLetterDelegate(IssuedLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        letters.revoke(
                CaseNo.of(execution.getProcessBusinessKey()), properties.get("letter"), properties.get("reason"));
    }
}
