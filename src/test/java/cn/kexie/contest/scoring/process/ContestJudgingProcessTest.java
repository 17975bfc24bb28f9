package cn.kexie.contest.scoring.process;

import static cn.kexie.contest.scoring.JudgingFixture.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.contest.scoring.JudgingFixture;
import cn.kexie.engine.EngineBeans;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.support.process.ProcessTestEngine;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("竞赛评分：提交、逾期更换、终止和再次分配")
class ContestJudgingProcessTest {

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final ProcessEngine camunda = ProcessTestEngine.processEngine();
    private JudgingFixture contest;
    private CamundaJudging tasks;

    @BeforeEach
    void draw() {
        contest = new JudgingFixture(TimeLimitsFixture.of(camunda), engine.clock(), (contests, judges) -> {
            tasks = JudgingBeans.tasks(camunda, contests, judges);
            return tasks;
        });
        engine.beans(JudgingBeans.of(contest.rounds(), contest.submission()));
        engine.beans(EngineBeans.taskListeners());
        contest.assign(1, "ENT-01", "ENT-02").assign(2, "ENT-01");
    }

    @Test
    @DisplayName("每名专家一项任务，只有本人可以办，期限 10 个工作日，不动竞赛自己的期限")
    void givesEveryJudgeOneTask() {
        contest.begin();

        assertThat(contest.cases().get(CaseNo.of(contest.contestNo)).status()).isEqualTo("JUDGING");
        assertThat(contest.cases().get(CaseNo.of(contest.contestNo)).step()).isEqualTo("初评正在评审");
        assertThat(tasks()).hasSize(2).extracting(Task::getAssignee).containsExactlyInAnyOrder(user(1), user(2));
        assertThat(task(1).getDueDate()).isEqualTo(Instant.parse("2026-03-16T16:00:00Z"));
        assertThat(tasks.due(contest.contestNo, UserId.of(user(1))))
                .hasValueSatisfying(due -> assertThat(due.toInstant()).isEqualTo("2026-03-16T16:00:00Z"));
        assertThat(tasks.due(contest.contestNo, UserId.of(user(3)))).isEmpty();
        assertThat(camunda.getTaskService().getIdentityLinksForTask(task(1).getId()))
                .anyMatch(link -> "candidate".equals(link.getType()) && user(1).equals(link.getUserId()));
    }

    @Test
    @DisplayName("全部评完即可提交，什么都不选也行；最后一份提交后本轮结束")
    void submitsAndFinishesTheRoundWithTheLastSheet() {
        contest.begin();
        contest.score(1, "ENT-01", 80);
        contest.score(1, "ENT-02", 90);
        contest.score(2, "ENT-01", 70);

        complete(1, Map.of());
        assertThat(contest.state(1, "ENT-01")).isEqualTo("SUBMITTED");
        assertThat(contest.total(1, "ENT-02")).isEqualTo("90.00");
        assertThat(contest.committed(1)).isTrue();
        assertThat(contest.finishedRounds).isEmpty();

        complete(2, Map.of("decision", "SUBMIT"));
        assertThat(contest.finishedRounds).containsExactly(contest.contestNo);
        assertThat(engine.hasPassed(contest.contestNo, "endEvent_sheetsSubmitted"))
                .isTrue();
        assertThat(engine.isEnded(contest.contestNo)).isTrue();
    }

    @Test
    @DisplayName("没有评完的提交被退回，逐件列明缺哪项，任务不变")
    void refusesToSubmitWhatIsIncomplete() {
        contest.begin();
        contest.save(1, "ENT-01", null, JudgingFixture.change("USE", 60));

        assertThatThrownBy(() -> complete(1, Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::message)
                                .containsExactly("作品 作品01《《ENT-01》》还没有评：创新性", "作品 作品02《《ENT-02》》还没有评：创新性、实用性"));
        assertThat(task(1)).isNotNull();
        assertThat(contest.state(1, "ENT-01")).isEqualTo("ASSIGNED");
    }

    @Test
    @DisplayName("除了提交没有别的选择")
    void knowsNoOtherDecision() {
        contest.begin();
        assertThatThrownBy(() -> complete(1, Map.of("decision", "LATER"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> complete(1, Map.of("total", 100))).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("期限过三分之二提醒，届满后未评作品改由他人评审")
    void remindsThenReplacesAJudgeWhoDoesNotFinish() {
        contest.successors.put(1, 3);
        contest.begin();
        contest.score(2, "ENT-01", 70);
        complete(2, Map.of());
        engine.advance(Period.ofDays(10));
        assertThat(task(1).getPriority()).isEqualTo(75);

        engine.advance(Period.ofDays(5));

        assertThat(contest.state(1, "ENT-01")).isEqualTo("REPLACED");
        assertThat(tasks()).extracting(Task::getAssignee).containsExactly(user(3));
        assertThat(contest.finishedRounds).isEmpty();
        assertThat(engine.hasPassed(contest.contestNo, "endEvent_judgeReplaced"))
                .isTrue();
    }

    @Test
    @DisplayName("逾期又无人可换，本轮照样结束")
    void finishesTheRoundWhenNobodyIsLeft() {
        contest.begin();
        engine.advance(Period.ofDays(15));

        assertThat(tasks()).isEmpty();
        assertThat(contest.finishedRounds).isNotEmpty();
    }

    @Test
    @DisplayName("竞赛取消，评分任务随即终止")
    void endsWithTheContest() {
        contest.begin();
        contest.cancel();

        assertThat(tasks()).isEmpty();
        assertThat(contest.finishedRounds).isEmpty();
        assertThat(engine.hasPassed(contest.contestNo, "endEvent_judgingEnded")).isTrue();
    }

    @Test
    @DisplayName("全部作品都回避的专家没有事情可做，任务终止")
    void endsForAJudgeWithNothingLeft() {
        contest.successors.putAll(Map.of(1, 3));
        contest.begin();
        contest.scoring().recuse(contest.contestNo, UserId.of(user(1)), "ENT-01", "参与过该项目");
        assertThat(task(1)).isNotNull();
        contest.scoring().recuse(contest.contestNo, UserId.of(user(1)), "ENT-02", "与完成人是师生");

        assertThat(tasks()).extracting(Task::getAssignee).containsExactlyInAnyOrder(user(2), user(3));
        assertThat(contest.state(3, "ENT-02")).isEqualTo("ASSIGNED");
    }

    @Test
    @DisplayName("已有任务的专家不再另给；提交之后又分到作品的，再给一项；下一阶段各给一项")
    void givesAnotherTaskOnlyToThoseWithoutOne() {
        contest.begin();
        tasks.opened(contest.contestNo, 1, Set.of(1, 2));
        assertThat(tasks()).hasSize(2);

        contest.score(2, "ENT-01", 70);
        complete(2, Map.of());
        contest.assign(2, "ENT-03");
        tasks.opened(contest.contestNo, 1, Set.of(2));
        assertThat(tasks()).hasSize(2);
        contest.score(2, "ENT-03", 50);
        complete(2, Map.of());

        contest.nextStage();
        contest.assign(1, "ENT-01");
        contest.begin();
        assertThat(tasks()).hasSize(2).extracting(Task::getAssignee).containsOnly(user(1));
        assertThat(contest.cases().get(CaseNo.of(contest.contestNo)).step()).isEqualTo("终评正在评审");
    }

    @Test
    @DisplayName("最后一份评分引出增派，增派给刚刚提交的专家，也有新任务")
    void givesANewTaskToTheJudgeWhoseClickFinishedTheRound() {
        contest.begin();
        contest.score(1, "ENT-01", 80);
        contest.score(1, "ENT-02", 90);
        contest.score(2, "ENT-01", 20);
        complete(2, Map.of());
        contest.whenRoundFinishes = () -> {
            contest.assign(1, "ENT-03");
            tasks.opened(contest.contestNo, 1, Set.of(1));
        };

        complete(1, Map.of());

        assertThat(tasks()).extracting(Task::getAssignee).containsExactly(user(1));
    }

    @Test
    @DisplayName("退回任务的专家可以重新认领")
    void letsAJudgeTakeTheTaskUpAgain() {
        contest.begin();
        String taskId = task(1).getId();
        camunda.getTaskService().setAssignee(taskId, null);
        camunda.getTaskService().claim(taskId, user(1));

        assertThat(task(1).getId()).isEqualTo(taskId);
    }

    private void complete(int judgeNo, Map<String, Object> answers) {
        camunda.getFormService().submitTaskForm(task(judgeNo).getId(), answers);
    }

    private Task task(int judgeNo) {
        return camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(contest.contestNo)
                .taskAssignee(user(judgeNo))
                .singleResult();
    }

    private List<Task> tasks() {
        return camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(contest.contestNo)
                .list();
    }
}
