package cn.kexie.matter.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发文书. */
@Component
class IssueLetterDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties.of(execution).get("letter");
    }
}
