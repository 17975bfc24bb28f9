package cn.kexie.contest.process;

import cn.kexie.contest.planning.ContestPublication;
import cn.kexie.engine.JsonVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发布竞赛并冻结规则, among them the grades that may later stay empty. */
@Component
class PublishContestDelegate implements JavaDelegate {

    private final ContestPublication publication;

    PublishContestDelegate(ContestPublication publication) {
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<GradeOption> grades = publication.publish(execution.getProcessBusinessKey()).stream()
                .map(grade -> new GradeOption(grade, grade))
                .toList();
        execution.setVariable(ContestVariables.GRADE_OPTIONS, JsonVariable.of(grades));
    }

    record GradeOption(String label, String value) {}
}
