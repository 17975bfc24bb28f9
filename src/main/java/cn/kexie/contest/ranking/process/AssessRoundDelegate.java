package cn.kexie.contest.ranking.process;

import cn.kexie.contest.ranking.StageAssessment;
import cn.kexie.contest.ranking.StageAssessment.Assessment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 评定本轮评审. */
@Component
class AssessRoundDelegate implements JavaDelegate {

    private final StageAssessment assessment;

    AssessRoundDelegate(StageAssessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean accepted = "RANK".equals(execution.getVariable(RankingVariables.PANELS_OUTCOME));
        Assessment assessed = assessment.assess(execution.getProcessBusinessKey(), accepted);
        execution.setVariable(RankingVariables.ROUND_VERDICT, assessed.verdict().name());
        execution.setVariable(RankingVariables.MORE_STAGES, assessed.moreStages());
    }
}
