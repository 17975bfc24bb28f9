package cn.kexie.contest.process;

import cn.kexie.contest.planning.ContestPublication;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发布竞赛并冻结规则. */
@Component
class PublishContestDelegate implements JavaDelegate {

    private final ContestPublication publication;

    PublishContestDelegate(ContestPublication publication) {
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publication.publish(execution.getProcessBusinessKey());
    }
}
