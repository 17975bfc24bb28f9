package cn.kexie.contest.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.contest.planning.ContestCancellation;
import cn.kexie.engine.ModelProperties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 按决定取消: everybody is told the reason given in the task, behind what property {@code because} says. */
@Component
class CallOffContestDelegate implements JavaDelegate {

    private static final String BECAUSE = "because";

    private final ContestCancellation cancellation;

    CallOffContestDelegate(ContestCancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String because =
                ModelProperties.of(execution.getBpmnModelElementInstance()).getOrDefault(BECAUSE, "");
        cancellation.callOff(
                execution.getProcessBusinessKey(),
                because + DecidedTask.of(execution).opinion());
    }
}
