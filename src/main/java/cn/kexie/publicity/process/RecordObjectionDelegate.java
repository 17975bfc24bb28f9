package cn.kexie.publicity.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.ObjectionDecision;
import cn.kexie.publicity.ObjectionHandling;
import cn.kexie.publicity.ObjectionHandling.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记处理结论. */
@Component
class RecordObjectionDelegate implements JavaDelegate {

    private final ObjectionHandling handling;

    RecordObjectionDelegate(ObjectionHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        handling.decide(
                CaseNo.of(execution.getProcessBusinessKey()),
                (String) execution.getVariable(PublicityVariables.OBJECTION_NO),
                new Verdict(
                        answers.choice(PublicityVariables.DECISION, ObjectionDecision.class),
                        answers.isTicked(PublicityVariables.IMPARTIAL),
                        DecidedTask.of(execution)));
    }
}
