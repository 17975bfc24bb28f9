package cn.kexie.contest.award.process;

import cn.kexie.contest.award.Commendation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 表彰并制发证书. */
@Component
class CommendDelegate implements JavaDelegate {

    private final Commendation commendation;

    CommendDelegate(Commendation commendation) {
        this.commendation = commendation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commendation.commend(execution.getProcessBusinessKey());
    }
}
