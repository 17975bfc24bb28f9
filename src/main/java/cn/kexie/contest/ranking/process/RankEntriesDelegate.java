package cn.kexie.contest.ranking.process;

import cn.kexie.contest.ranking.EntryRanking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 排定名次. */
@Component
class RankEntriesDelegate implements JavaDelegate {

    private final EntryRanking ranking;

    RankEntriesDelegate(EntryRanking ranking) {
        this.ranking = ranking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ranking.rank(execution.getProcessBusinessKey());
    }
}
