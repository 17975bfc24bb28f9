package cn.kexie.contest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestCancelled;
import cn.kexie.contest.ContestPostponed;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.SamplePlans;
import cn.kexie.contest.planning.ContestFixture;
import cn.kexie.contest.planning.Postponement;
import cn.kexie.contest.staffing.StaffingFixture;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.support.process.ProcessTestEngine;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.NestedExceptionUtils;

@DisplayName("竞赛评审：从方案到表彰，延期、取消，以及每一条岔路")
class ContestProcessTest {

    private static final String APPROVE = "userTask_approvePlan";
    private static final String ARRANGE = "userTask_arrangeDraw";
    private static final String COMPLETE_PANELS = "userTask_completePanels";
    private static final String REVIEW = "userTask_reviewRanking";
    private static final String COMMENDATION = "userTask_approveCommendation";
    private static final String ROUND_FINISHED = "contest.roundFinished";
    private static final Map<String, String> CONFIRMED = Map.of("decision", "CONFIRM", "boundaryTies", "BOTH_IN");

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private ContestFixture house;
    private StandIns others;
    private String contestNo;

    @BeforeEach
    void plan() {
        house = ContestBeans.register(engine);
        others = new StandIns(engine, house);
        contestNo = house.planned();
    }

    @Test
    @DisplayName("批准、发布、申报、抽取、评审、排名、表决、公示、表彰")
    void leadsFromThePlanToTheAwards() {
        assertThat(contestNo).startsWith("CON-");
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.DRAFT);
        assertThat(groupsOf(APPROVE)).containsExactly("contest-office." + contestNo);
        approve();
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.PUBLISHED);
        engine.advance(Period.ofDays(4));
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.OPEN);
        engine.advance(Period.ofDays(15));
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.CLOSED);
        judged();
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.RANKED);
        confirmed();
        complete(COMMENDATION, Map.of("decision", "APPROVE"));
        engine.runJobs();

        assertThat(others.calls("openVote")).isEqualTo(2);
        assertThat(others.calls("commend")).isOne();
        assertThat(engine.hasPassed(contestNo, "endEvent_awarded")).isTrue();
        assertThat(engine.isEnded(contestNo)).isTrue();
        assertThat(house.timeline(contestNo)).containsExactly("PLANNED", "PUBLISHED", "OPENED", "CLOSED");
        assertThat(house.cases().opinions(CaseNo.of(contestNo)))
                .extracting(
                        given -> given.opinion().step() + " " + given.opinion().decision())
                .containsExactly(
                        APPROVE + " APPROVE",
                        ARRANGE + " DRAW",
                        "callActivity_firstGradeVote ADOPTED",
                        "callActivity_awardVote ADOPTED",
                        COMMENDATION + " APPROVE");
    }

    @Test
    @DisplayName("发布时冻结规则：方案没有写明的取自决策表，种子只公布摘要")
    void freezesTheRulesAtPublication() {
        approve();
        Contest contest = house.contests().get(contestNo);
        assertThat(contest.rules().trim().from()).isEqualTo(5);
        assertThat(contest.rules().awards()).extracting("grade").containsExactly("一等奖", "二等奖", "三等奖");
        assertThat(contest.rules().minimumPanel()).isEqualTo(3);
        assertThat(contest.rules().blinded()).isTrue();
        assertThat(contest.rules().definitions()).containsKeys("contest", "contest-rule", "contest-award");
        assertThat(contest.ruleVersion()).matches("[0-9a-f]{64}");
        assertThat(contest.seed()).matches("[0-9a-f]{64}").isNotEqualTo(contest.seedDigest());
        assertThat(contest.seedRevealed()).isFalse();
    }

    @Test
    @DisplayName("不批准必须说明理由，竞赛随之取消，名称可以再用")
    void endsWhenThePlanIsRejected() {
        refused("INVALID_INPUT", () -> complete(APPROVE, Map.of("decision", "REJECT")));
        complete(APPROVE, Map.of("decision", "REJECT", "opinion", "经费没有落实"));

        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.CANCELLED);
        assertThat(engine.hasPassed(contestNo, "endEvent_planRejected")).isTrue();
        assertThat(engine.isEnded(contestNo)).isTrue();
        assertThat(house.events()).contains(new ContestCancelled(contestNo, "方案未获批准：经费没有落实"));
        assertThat(house.planned()).isNotEqualTo(contestNo);
    }

    @Test
    @DisplayName("批准时申报截止时间已过的，退回先改方案")
    void refusesToPublishAWindowThatIsPast() {
        engine.advance(Period.ofDays(30));
        refused("WINDOW_PAST", this::approve);
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.DRAFT);
        OffsetDateTime open = SamplePlans.OPEN.plusDays(40);
        house.planning().amend(contestNo, Reading.faultless(SamplePlans.from(open)));
        approve();
        assertThat(engine.variable(contestNo, "contest", "entriesOpen")).isEqualTo("2026-04-14T09:00:00+08:00");
    }

    @Test
    @DisplayName("形式审查未完的，等最后一件结束")
    void waitsForTheFormalChecks() {
        house.pending(2);
        closed();
        assertThat(engine.openTasks(contestNo)).isEmpty();
        engine.correlate(contestNo, "contest.formalChecksFinished", Map.of());
        assertThat(engine.openTasks(contestNo)).containsExactly(ARRANGE);
        assertThat(engine.hasPassed(contestNo, "receiveTask_formalChecks")).isTrue();
    }

    @Test
    @DisplayName("申报期间延期：新的截止时间生效；推迟开始的重新等待")
    void followsAPostponementOfAnOpenContest() {
        opened();
        postpone(null, SamplePlans.CLOSE.plusDays(10));
        engine.advance(Period.ofDays(16));
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.OPEN);

        postpone(SamplePlans.OPEN.plusDays(30), SamplePlans.CLOSE.plusDays(40));
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.PUBLISHED);
        engine.advance(Period.ofDays(20));
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.OPEN);
        engine.advance(Period.ofDays(30));
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.CLOSED);
        assertThat(engine.hasPassed(contestNo, "event_windowMoved")).isTrue();
        assertThat(house.events())
                .filteredOn(ContestPostponed.class::isInstance)
                .hasSize(2);
    }

    @Test
    @DisplayName("已截止、未抽取的延期后重新开放申报")
    void opensAgainBeforeTheDraw() {
        closed();
        postpone(null, OffsetDateTime.now(engine.clock()).plusDays(5));
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.OPEN);
        assertThat(engine.openTasks(contestNo)).isEmpty();
        engine.advance(Period.ofDays(6));
        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.CLOSED);
        assertThat(engine.openTasks(contestNo)).containsExactly(ARRANGE);
        assertThat(engine.hasPassed(contestNo, "event_entriesReopened")).isTrue();
    }

    @Test
    @DisplayName("只能往后延，抽取之后不能再延")
    void refusesWhatCannotBePostponed() {
        approve();
        refused("INVALID_INPUT", () -> postpone(null, SamplePlans.CLOSE.minusDays(1)));
        refused("INVALID_INPUT", () -> postpone(SamplePlans.OPEN.minusDays(1), SamplePlans.CLOSE));
        engine.advance(Period.ofDays(19));
        complete(ARRANGE, Map.of("decision", "DRAW"));
        refused("WRONG_STATE", () -> postpone(null, SamplePlans.CLOSE.plusDays(30)));
    }

    @Test
    @DisplayName("不能抽取的回到安排；组委会可以取消竞赛")
    void callsTheContestOffWhenJudgesCannotBeDrawn() {
        closed();
        others.once("drawJudges", Map.of("drawOutcome", "IMPOSSIBLE"));
        complete(ARRANGE, Map.of("decision", "DRAW"));
        assertThat(engine.openTasks(contestNo)).containsExactly(ARRANGE);
        refused("INVALID_INPUT", () -> complete(ARRANGE, Map.of("decision", "CANCEL")));
        complete(ARRANGE, Map.of("decision", "CANCEL", "opinion", "专家不足"));

        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.CANCELLED);
        assertThat(engine.hasPassed(contestNo, "endEvent_contestCalledOff")).isTrue();
        assertThat(engine.isEnded(contestNo)).isTrue();
        assertThat(house.deadlines().current(CaseNo.of(contestNo))).isEmpty();
    }

    @Test
    @DisplayName("分差过大增派专家，专家不足由组委会处理，两个阶段分别抽取")
    void judgesInRoundsAndStages() {
        closed();
        others.once("assessRound", Map.of("roundVerdict", "DIVERGENT"));
        others.once("assessRound", Map.of("roundVerdict", "INCOMPLETE"));
        others.once("assessRound", Map.of("roundVerdict", "INCOMPLETE"));
        others.once("assessRound", Map.of("roundVerdict", "COMPLETE", "moreStages", true));
        others.once("completePanels", Map.of("panelsOutcome", "ASSIGNED"));
        complete(ARRANGE, Map.of("decision", "DRAW"));
        finishRound();
        assertThat(engine.openTasks(contestNo)).isEmpty();
        finishRound();
        complete(COMPLETE_PANELS, Map.of("decision", "ASSIGN"));
        finishRound();
        refused("INVALID_INPUT", () -> complete(COMPLETE_PANELS, Map.of("decision", "CONTINUE")));
        complete(COMPLETE_PANELS, Map.of("decision", "CONTINUE", "opinion", "专家库已经用完"));
        assertThat(engine.openTasks(contestNo)).containsExactly(ARRANGE);

        judged();
        assertThat(engine.openTasks(contestNo)).containsExactly(REVIEW);
        assertThat(others.calls("drawJudges")).isEqualTo(2);
    }

    @Test
    @DisplayName("表决未通过的重新核定；没有获奖作品的不表决、不公示")
    void reviewsTheRankingAgainAfterAVoteThatFailed() {
        closed();
        judged();
        others.once("countVotes", Map.of("voteOutcome", "NOT_ADOPTED"));
        complete(REVIEW, CONFIRMED);
        assertThat(engine.openTasks(contestNo)).containsExactly(REVIEW);
        others.once("countVotes", Map.of("voteOutcome", "ADOPTED"));
        others.once("countVotes", Map.of("voteOutcome", "QUORUM_MISSED"));
        complete(REVIEW, CONFIRMED);
        assertThat(engine.openTasks(contestNo)).containsExactly(REVIEW);

        others.once("recordRankingReview", Map.of("firstGradeProposed", false, "otherGradesProposed", false));
        others.once("announceAwards", Map.of("publicityRequired", false));
        complete(REVIEW, CONFIRMED);
        assertThat(engine.openTasks(contestNo)).containsExactly(COMMENDATION);
        assertThat(engine.hasPassed(contestNo, "callActivity_publicity")).isFalse();
    }

    @Test
    @DisplayName("异议成立的再次公示，表彰退回的重新核定")
    void announcesAgainAfterAnObjection() {
        closed();
        judged();
        others.once("settleObjections", Map.of("anotherPublicity", true));
        complete(REVIEW, CONFIRMED);
        engine.advance(Duration.ofMinutes(1));
        assertThat(others.calls("announceAwards")).isEqualTo(2);
        refused("INVALID_INPUT", () -> complete(COMMENDATION, Map.of("decision", "RETURN")));
        complete(COMMENDATION, Map.of("decision", "RETURN", "opinion", "二等奖名单有误"));
        assertThat(engine.openTasks(contestNo)).containsExactly(REVIEW);
    }

    @Test
    @DisplayName("评审期间取消：在办任务撤回，各方得知原因；已取消的不能再取消")
    void isCancelledWhileItIsJudged() {
        closed();
        complete(ARRANGE, Map.of("decision", "DRAW"));
        house.cancellation().cancel(contestNo, "主办单位撤销");

        assertThat(house.status(contestNo)).isEqualTo(ContestStatus.CANCELLED);
        assertThat(engine.hasPassed(contestNo, "endEvent_cancelled")).isTrue();
        assertThat(engine.isEnded(contestNo)).isTrue();
        assertThat(house.events()).contains(new ContestCancelled(contestNo, "主办单位撤销"));
        refused("WRONG_STATE", () -> house.cancellation().cancel(contestNo, "再次"));
    }

    @Test
    @DisplayName("专家可以增补到名次排定为止")
    void takesMoreJudgesUntilTheRanksAreKnown() {
        closed();
        StaffingFixture.additions(house).add(contestNo, SamplePlans.judges(6).subList(5, 6), new Findings(List.of()));
        assertThat(house.judges().of(contestNo)).hasSize(6);
        refused(
                "INVALID_INPUT",
                () -> StaffingFixture.additions(house).add(contestNo, SamplePlans.judges(1), new Findings(List.of())));
        judged();
        refused(
                "WRONG_STATE",
                () -> StaffingFixture.additions(house)
                        .add(contestNo, SamplePlans.judges(7).subList(6, 7), new Findings(List.of())));
    }

    @Test
    @DisplayName("审批方案有期限，逾期督办")
    void remindsTheOfficeOfThePlan() {
        engine.fireTimeout(contestNo, APPROVE, "remind");
        engine.fireTimeout(contestNo, APPROVE, "escalate");
        assertThat(engine.task(contestNo, APPROVE).getPriority()).isEqualTo(100);
    }

    private void approve() {
        complete(APPROVE, Map.of("decision", "APPROVE"));
    }

    private void opened() {
        approve();
        engine.advance(Period.ofDays(4));
    }

    private void closed() {
        approve();
        engine.advance(Period.ofDays(19));
    }

    private void judged() {
        complete(ARRANGE, Map.of("decision", "DRAW"));
        finishRound();
    }

    /** Confirms the ranking, has it voted on and made public. */
    private void confirmed() {
        complete(REVIEW, CONFIRMED);
        engine.advance(Duration.ofMinutes(1));
    }

    private void finishRound() {
        engine.correlate(contestNo, ROUND_FINISHED, Map.of());
        engine.runJobs();
    }

    private void postpone(OffsetDateTime open, OffsetDateTime close) {
        house.window().postpone(contestNo, Reading.faultless(new Postponement(open, close, "申报单位较多")));
        engine.runJobs();
    }

    private void complete(String task, Map<String, ?> answers) {
        var identity = ProcessTestEngine.processEngine().getIdentityService();
        identity.setAuthenticatedUserId("office");
        try {
            engine.complete(contestNo, task, answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groupsOf(String task) {
        return ProcessTestEngine.processEngine()
                .getTaskService()
                .getIdentityLinksForTask(engine.task(contestNo, task).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
