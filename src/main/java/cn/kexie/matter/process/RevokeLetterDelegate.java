package cn.kexie.matter.process;

import cn.kexie.matter.steps.MatterLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 撤销文书. */
@Component
class RevokeLetterDelegate implements JavaDelegate {

    private final MatterLetters letters;

    RevokeLetterDelegate(MatterLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        letters.revoke(execution.getProcessBusinessKey(), properties.get("letter"), properties.get("reason"));
    }
}
