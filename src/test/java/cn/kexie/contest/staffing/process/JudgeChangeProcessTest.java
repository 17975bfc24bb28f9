package cn.kexie.contest.staffing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.casefile.WordsOfProgram;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.planning.ContestFixture;
import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.contest.process.ContestBeans;
import cn.kexie.contest.scoring.JudgeRelease;
import cn.kexie.contest.staffing.JudgeChangeState;
import cn.kexie.contest.staffing.StaffingFixture;
import cn.kexie.engine.access.AccessFixture;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.support.process.ProcessTestEngine;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("专家变动：抽取之后增补和退出，组委会和监督组都同意才办理")
class JudgeChangeProcessTest {

    private static final String REVIEW = "userTask_reviewChange";
    private static final String SUPERVISE = "userTask_superviseChange";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE", "impartial", true);
    private static final Map<String, Object> REFUSE =
            Map.of("decision", "REFUSE", "opinion", "没有必要", "impartial", true);
    private static final List<JudgeNomination> NEWCOMER =
            List.of(new JudgeNomination("示例专家", new UserId("newcomer"), null, null, null, List.of()));

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final ProcessEngine camunda = ProcessTestEngine.processEngine();
    private final JudgeRelease release = mock(JudgeRelease.class);
    private ContestFixture house;
    private StaffingFixture staffing;
    private String contestNo;

    @BeforeEach
    void draw() {
        house = ContestBeans.register(engine);
        staffing = new StaffingFixture(
                house,
                release,
                new CamundaJudgeChanges(
                        camunda.getRuntimeService(),
                        AccessFixture.rights(camunda.getIdentityService()),
                        house.contests(),
                        house.deadlines(),
                        TimeLimitsFixture.of(camunda),
                        new WordsOfProgram()));
        engine.beans(
                new RecordChangeReviewDelegate(staffing.changes()),
                new RecordChangeSupervisionDelegate(staffing.changes()),
                new CarryOutChangeDelegate(staffing.changes()));
        contestNo = house.planned();
        house.publication().publish(contestNo);
        List.of(ContestStatus.OPEN, ContestStatus.CLOSED, ContestStatus.JUDGING)
                .forEach(status -> house.contests().move(contestNo, status, "评审"));
    }

    @Test
    @DisplayName("增补：两方都同意后进入专家库，名单不再另存")
    void addsAJudgeBothAgreeTo() {
        int changeNo = add();
        assertThat(groupsOf(REVIEW)).containsExactly("contest-office." + contestNo);
        complete("officer", REVIEW, AGREE);
        assertThat(groupsOf(SUPERVISE)).containsExactly("supervision." + contestNo);
        assertThat(pool()).doesNotContain("newcomer");

        complete("supervisor", SUPERVISE, AGREE);

        assertThat(staffing.state(contestNo, changeNo)).isEqualTo(JudgeChangeState.CARRIED_OUT);
        assertThat(staffing.keepsNames(contestNo, changeNo)).isFalse();
        assertThat(pool()).contains("newcomer");
        assertThat(engine.hasPassed(contestNo, "endEvent_changeCarriedOut")).isTrue();
    }

    @Test
    @DisplayName("退出：两方都同意后才退出，未提交的作品随之改派")
    void releasesAJudgeBothAgreeTo() {
        staffing.changes().requestRelease(contestNo, 2, "工作调动", "staff:requester");
        complete("officer", REVIEW, AGREE);
        verifyNoInteractions(release);
        complete("supervisor", SUPERVISE, AGREE);
        verify(release).release(contestNo, 2, "工作调动");
    }

    @Test
    @DisplayName("组委会不同意：说明理由，不再问监督组")
    void endsWhenTheOfficeRefuses() {
        int changeNo = add();
        assertThatThrownBy(() -> complete("officer", REVIEW, Map.of("decision", "REFUSE", "impartial", true)))
                .isInstanceOf(Refusal.class);
        complete("officer", REVIEW, REFUSE);
        assertThat(staffing.state(contestNo, changeNo)).isEqualTo(JudgeChangeState.REFUSED);
        assertThat(staffing.keepsNames(contestNo, changeNo)).isFalse();
        assertThat(engine.hasPassed(contestNo, "endEvent_changeRefused")).isTrue();
        assertThat(pool()).doesNotContain("newcomer");
    }

    @Test
    @DisplayName("监督组不同意：不办理")
    void endsWhenSupervisionRefuses() {
        int changeNo = add();
        complete("officer", REVIEW, AGREE);
        complete("supervisor", SUPERVISE, REFUSE);
        assertThat(staffing.state(contestNo, changeNo)).isEqualTo(JudgeChangeState.REFUSED);
        assertThat(engine.hasPassed(contestNo, "endEvent_changeNotSupported")).isTrue();
        assertThat(pool()).doesNotContain("newcomer");
    }

    @Test
    @DisplayName("审核的人、提出的人都不能再复核")
    void isNeverDecidedByOneAlone() {
        add();
        complete("officer", REVIEW, AGREE);
        for (String known : List.of("officer", "requester")) {
            assertThatThrownBy(() -> complete(known, SUPERVISE, AGREE))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("FOUR_EYES"));
        }
        assertThat(pool()).doesNotContain("newcomer");
    }

    @Test
    @DisplayName("所涉的专家不能办理，同名的也不能；办理的人须声明没有利害关系")
    void isNotDecidedByWhomItConcerns() {
        add();
        for (String concerned : List.of("newcomer", "示例专家")) {
            assertThatThrownBy(() -> complete(concerned, REVIEW, AGREE))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("MAY_NOT_HANDLE"));
        }
        assertThatThrownBy(() -> complete("officer", REVIEW, Map.of("decision", "AGREE")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults().get(0))
                                .extracting("pointer", "code")
                                .containsExactly("/impartial", "DECLARATION_REQUIRED"));
        complete("officer", REVIEW, AGREE);
        assertThatThrownBy(() -> complete("newcomer", SUPERVISE, AGREE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("MAY_NOT_HANDLE"));
    }

    @Test
    @DisplayName("竞赛取消，待办的变动随即失效")
    void lapsesWithTheContest() {
        int changeNo = add();
        staffing.cancelled(contestNo);
        assertThat(staffing.state(contestNo, changeNo)).isEqualTo(JudgeChangeState.LAPSED);
        assertThat(engine.hasPassed(contestNo, "endEvent_changeLapsed")).isTrue();
    }

    @Test
    @DisplayName("名次排定，待办的变动随即失效：任务撤回，姓名和原因不再保存")
    void lapsesWithTheRanking() {
        int addition = add();
        int release = staffing.changes()
                .requestRelease(contestNo, 2, "工作调动", "staff:requester")
                .changeNo();
        staffing.ranked(contestNo);
        for (int changeNo : List.of(addition, release)) {
            assertThat(staffing.state(contestNo, changeNo)).isEqualTo(JudgeChangeState.LAPSED);
            assertThat(staffing.keepsNames(contestNo, changeNo)).isFalse();
        }
        assertThat(camunda.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(contestNo)
                        .processDefinitionKey("judge-change")
                        .list())
                .isEmpty();
        assertThat(house.cases().timeline(CaseNo.of(contestNo)))
                .extracting("text")
                .contains("专家变动 1 已失效，不再办理：名次已经排定", "专家变动 2 已失效，不再办理：名次已经排定");
    }

    @Test
    @DisplayName("同意之时名次已经排定，变动失效")
    void lapsesOnceTheRanksAreKnown() {
        int changeNo = add();
        complete("officer", REVIEW, AGREE);
        house.contests().move(contestNo, ContestStatus.RANKED, "名次已定");
        complete("supervisor", SUPERVISE, AGREE);
        assertThat(staffing.state(contestNo, changeNo)).isEqualTo(JudgeChangeState.LAPSED);
        assertThat(pool()).doesNotContain("newcomer");
    }

    @Test
    @DisplayName("请求本身有误的当即退回")
    void refusesWhatCannotBe() {
        refused("UNKNOWN_JUDGE", () -> staffing.changes().requestRelease(contestNo, 9, "调动", "staff:requester"));
        assertThatThrownBy(() -> staffing.changes()
                        .requestAddition(
                                contestNo,
                                List.of(new JudgeNomination(
                                        "无名", new UserId("nobody"), null, null, null, List.of("MINE"))),
                                "staff:requester",
                                new Findings(List.of())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting("code")
                                .containsExactlyInAnyOrder("UNKNOWN_ACCOUNT", "UNKNOWN_CODE"));
        house.contests().move(contestNo, ContestStatus.RANKED, "名次已定");
        refused("WRONG_STATE", this::add);
    }

    private int add() {
        return staffing.changes()
                .requestAddition(contestNo, NEWCOMER, "staff:requester", new Findings(List.of()))
                .changeNo();
    }

    private List<String> pool() {
        return house.judges().of(contestNo).stream()
                .map(judge -> judge.userId().value())
                .toList();
    }

    private void complete(String userId, String task, Map<String, Object> answers) {
        camunda.getIdentityService().setAuthenticatedUserId(userId);
        try {
            engine.complete(contestNo, task, answers);
        } finally {
            camunda.getIdentityService().clearAuthentication();
        }
    }

    private List<String> groupsOf(String task) {
        return camunda
                .getTaskService()
                .getIdentityLinksForTask(engine.task(contestNo, task).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
