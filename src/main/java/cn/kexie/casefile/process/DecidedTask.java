package cn.kexie.casefile.process;

import cn.kexie.casefile.Decided;
import cn.kexie.engine.CompletedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.platform.identity.UserId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The task that was completed in this transaction, for the delegate that records it. */
public final class DecidedTask {

    private static final String OPINION = "opinion";

    private DecidedTask() {}

    public static Decided of(DelegateExecution execution) {
        CompletedTask task = CompletedTask.of(execution);
        String opinion = SubmittedAnswers.of(execution).text(OPINION);
        return new Decided(task.key(), task.name(), task.decision(), opinion, UserId.of(task.userId()));
    }
}
