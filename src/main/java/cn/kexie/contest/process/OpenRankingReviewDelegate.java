package cn.kexie.contest.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.contest.planning.ContestArrangements;
import cn.kexie.engine.JsonVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动名次核定期限. */
@Component
class OpenRankingReviewDelegate implements JavaDelegate {

    private final ContestArrangements arrangements;

    OpenRankingReviewDelegate(ContestArrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String contestNo = execution.getProcessBusinessKey();
        execution.setVariables(DeadlineVariables.of(arrangements.openRankingReview(contestNo)));
        List<GradeOption> grades = arrangements.grades(contestNo).stream()
                .map(grade -> new GradeOption(grade, grade))
                .toList();
        execution.setVariable(ContestVariables.GRADE_OPTIONS, JsonVariable.of(grades));
    }

    record GradeOption(String label, String value) {}
}
