package cn.kexie.committee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.committee.CommitteeFixture;
import cn.kexie.committee.CommitteeVote;
import cn.kexie.committee.CommitteeVotes.Recount;
import cn.kexie.committee.Tally;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.engine.EngineBeans;
import cn.kexie.engine.JsonVariable;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.support.process.ProcessTestEngine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("委员会表决：投票、期限届满、回避和计票")
class CommitteeVoteProcessTest {

    private static final String KEY = "committee-vote";
    private static final String BALLOT = "userTask_castBallot";
    private static final String COMMITTEE = "committee.KX440106-0001";
    private static final List<String> CHOICES = List.of("FOR", "AGAINST", "ABSTAIN", "RECUSE", "NONE");

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final ProcessEngine camunda = ProcessTestEngine.processEngine();
    private Cases cases;
    private Deadlines deadlines;
    private CommitteeFixture committee;
    private String caseNo;

    @BeforeEach
    void convene() {
        cases = new CasefileInMemory(engine.clock()).cases();
        deadlines = CalendarFixture.deadlines(engine.clock());
        committee = new CommitteeFixture(
                CommitteeBeans.rules(camunda), cases, deadlines, TimeLimitsFixture.of(camunda), engine.clock());
        engine.beans(CommitteeBeans.of(committee));
        engine.beans(EngineBeans.taskListeners());
        committee.seat(COMMITTEE, "ann", "bob", "cen", "dai", "eve");
        caseNo = newCase();
    }

    @Test
    @DisplayName("全部投票即计票，通过")
    void adoptsWhenEverybodyHasVoted() {
        call();
        assertThat(voters()).containsExactly("ann", "bob", "cen", "dai", "eve");
        assertThat(deadlines.current(CaseNo.of(caseNo)))
                .hasValueSatisfying(deadline -> assertThat(deadline.dueDate()).isEqualTo(LocalDate.of(2026, 3, 16)));

        vote("ann", "FOR");
        vote("bob", "FOR");
        vote("cen", "FOR");
        vote("dai", "AGAINST");
        assertThat(vote().isOpen()).isTrue();
        vote("eve", "ABSTAIN");

        assertOutcome(VoteOutcome.ADOPTED);
        assertThat(vote().tally()).isEqualTo(new Tally(5, 3, 1, 1, 0));
        assertThat(deadlines.current(CaseNo.of(caseNo))).isEmpty();
        assertThat(engine.hasPassed(caseNo, "endEvent_ballotCast")).isTrue();
        assertThat(engine.hasPassed(caseNo, "event_votingPeriodEnded")).isFalse();
        assertThat(engine.hasPassed(caseNo, "endEvent_voteClosed")).isTrue();
    }

    @Test
    @DisplayName("赞成没有过半，未通过")
    void doesNotAdoptWithoutAMajority() {
        call();
        vote("ann", "FOR");
        vote("bob", "FOR");
        vote("cen", "AGAINST");
        vote("dai", "ABSTAIN");
        vote("eve", "RECUSE");

        assertOutcome(VoteOutcome.NOT_ADOPTED);
    }

    @Test
    @DisplayName("表决期限届满，参加的达到法定人数，照常计票")
    void countsWhatIsThereWhenThePeriodEnds() {
        call();
        vote("ann", "FOR");
        vote("bob", "FOR");
        vote("cen", "AGAINST");
        engine.advance(Period.ofDays(14));
        assertThat(engine.openTasks(caseNo)).hasSize(2);

        engine.advance(Period.ofDays(1));

        assertOutcome(VoteOutcome.ADOPTED);
        assertThat(vote().tally().absent()).isEqualTo(2);
        assertThat(engine.hasPassed(caseNo, "event_votingPeriodEnded")).isTrue();
    }

    @Test
    @DisplayName("期限届满无人投票，未达到法定人数")
    void missesTheQuorumWhenNobodyVotes() {
        call();
        engine.advance(Period.ofDays(15));

        assertOutcome(VoteOutcome.QUORUM_MISSED);
    }

    @Test
    @DisplayName("委员会没有成员，立即结束")
    void missesTheQuorumAtOnceWithoutVoters() {
        committee.seat(COMMITTEE);
        call();

        assertOutcome(VoteOutcome.QUORUM_MISSED);
        assertThat(engine.hasPassed(caseNo, "subProcess_ballot")).isFalse();
    }

    @Test
    @DisplayName("应当回避的人没有表决票")
    void givesNoBallotToThoseConcerned() {
        call("excludedVoters", JsonVariable.of(List.of("bob", "stranger")));

        assertThat(voters()).containsExactly("ann", "cen", "dai", "eve");
        assertThat(vote().excluded()).extracting(UserId::value).containsExactlyInAnyOrder("bob", "stranger");
    }

    @Test
    @DisplayName("全体委员都应当回避，立即结束")
    void missesTheQuorumAtOnceWhenEverybodyIsConcerned() {
        call("excludedVoters", JsonVariable.of(List.of("ann", "bob", "cen", "dai", "eve")));

        assertOutcome(VoteOutcome.QUORUM_MISSED);
    }

    @Test
    @DisplayName("应当回避的人写成了别的东西，不开始表决")
    void doesNotCallAVoteWithAnUnreadableListOfThoseConcerned() {
        assertThatThrownBy(() -> call("excludedVoters", "bob")).hasMessageContaining("excludedVoters");
    }

    @Test
    @DisplayName("反对、弃权和回避不写理由被退回，任务不变")
    void refusesABallotWithoutItsReason() {
        call();
        for (String choice : List.of("AGAINST", "ABSTAIN", "RECUSE")) {
            assertThatThrownBy(() -> submit("ann", Map.of("decision", choice)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.faults())
                                    .singleElement()
                                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("REASON_REQUIRED")));
        }
        assertThatThrownBy(() -> submit("ann", Map.of("opinion", "想一想"))).isInstanceOf(Refusal.class);
        assertThat(voters()).contains("ann");
    }

    @Test
    @DisplayName("期限一过，任务还在也不能再投")
    void refusesALateBallotEvenBeforeTheTimerRan() {
        call();
        engine.clock().set(LocalDate.of(2026, 3, 16), LocalTime.of(23, 59));
        vote("ann", "FOR");
        engine.clock().set(LocalDate.of(2026, 3, 17), LocalTime.MIDNIGHT);

        assertThatThrownBy(() -> submit("bob", Map.of("decision", "FOR")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("VOTE_CLOSED"));
    }

    @Test
    @DisplayName("提请之后委员会换人，不影响本次表决")
    void keepsTheVotersOfTheDayOfTheCall() {
        call();
        committee.seat(COMMITTEE, "new");

        assertThat(vote().voters()).extracting(UserId::value).containsExactly("ann", "bob", "cen", "dai", "eve");
        vote("ann", "FOR");
        assertThat(voters()).containsExactly("bob", "cen", "dai", "eve");
    }

    @Test
    @DisplayName("期限过三分之二提醒未投票的委员")
    void remindsThoseWhoHaveNotVoted() {
        call();
        vote("ann", "FOR");
        engine.advance(Period.ofDays(10));

        assertThat(tasks())
                .hasSize(4)
                .allSatisfy(task -> assertThat(task.getPriority()).isEqualTo(75));
    }

    @Test
    @DisplayName("进展只写角色和结果，不写谁怎样投、为什么")
    void tellsTheTimelineTheResultOnly() {
        call();
        vote("ann", "FOR");
        vote("bob", "AGAINST");
        engine.advance(Period.ofDays(15));

        List<TimelineEntry> timeline = cases.timeline(CaseNo.of(caseNo));
        assertThat(timeline).extracting(TimelineEntry::event).containsExactly("VOTE_OPENED", "VOTE_CLOSED");
        assertThat(timeline)
                .allSatisfy(entry -> assertThat(entry.text()).doesNotContain("ann", "bob", "理由"))
                .last()
                .satisfies(entry -> assertThat(entry.text()).contains("未达到法定人数"));
        assertThat(cases.opinions(CaseNo.of(caseNo))).isEmpty();
    }

    @Test
    @DisplayName("卷宗在表决中不显示票数，结束后只显示合计")
    void showsTheCountInTheDossierOnlyWhenItIsDone() {
        call();
        vote("ann", "FOR");
        assertThat(committee.votes().sections(CaseNo.of(caseNo)))
                .singleElement()
                .satisfies(section ->
                        assertThat(section.rows().toString()).contains("表决进行中").doesNotContain("ann", "赞成 1 票"));
        engine.advance(Period.ofDays(15));
        assertThat(committee.votes().sections(CaseNo.of(caseNo)))
                .singleElement()
                .satisfies(section -> assertThat(section.rows().toString())
                        .contains("应到 5 人，参加 1 人：赞成 1 票，反对 0 票，弃权 0 票；回避 0 人", "未达到法定人数"));
        assertThat(committee.votes().sections(new CaseNo("PCL-2026-999999"))).isEmpty();
    }

    @Test
    @DisplayName("除名以应到人数为基数：没有投票的也计入")
    void removesByAMajorityOfAllEligible() {
        call("voteKind", "MEMBER_REMOVAL");
        vote("ann", "FOR");
        vote("bob", "FOR");
        vote("cen", "AGAINST");
        vote("dai", "ABSTAIN");
        engine.advance(Period.ofDays(15));

        assertOutcome(VoteOutcome.NOT_ADOPTED);
    }

    @Test
    @DisplayName("没有规则的表决事项不开始表决")
    void doesNotCallAVoteWithoutARule() {
        assertThatThrownBy(() -> call("voteKind", "UNHEARD_OF")).hasMessageContaining("committee-rule");
    }

    @Test
    @DisplayName("规则表写明含不含本数、以什么为基数")
    void saysWhetherAFractionIsIncluded() {
        assertThat(CommitteeBeans.rules(camunda).of("MEMBER_ADMISSION"))
                .hasToString("参加表决的委员应当超过应到人数的 1/2，赞成超过参加表决人数的 1/2 为通过");
        assertThat(CommitteeBeans.rules(camunda).of("MEMBER_REMOVAL"))
                .hasToString("参加表决的委员应当不少于应到人数的 2/3，赞成超过应到人数的 1/2 为通过");
        assertThat(CommitteeBeans.rules(camunda).of("AWARD_FIRST_PRIZE"))
                .hasToString("参加表决的委员应当不少于应到人数的 2/3，赞成不少于参加表决人数的 2/3 为通过");
    }

    @Test
    @DisplayName("退回任务的委员可以重新认领")
    void letsAVoterTakeABallotUpAgain() {
        call();
        String taskId = tasks().get(0).getId();
        camunda.getTaskService().setAssignee(taskId, null);

        camunda.getTaskService().claim(taskId, "ann");

        assertThat(camunda.getTaskService().getIdentityLinksForTask(taskId))
                .anyMatch(link -> "candidate".equals(link.getType()) && "ann".equals(link.getUserId()));
        vote("ann", "FOR");
    }

    @Test
    @DisplayName("案件先行了结的表决没有结果，同一案件可以再次表决")
    void leavesAnAbandonedVoteWithoutResult() {
        call();
        vote("ann", "FOR");
        camunda.getRuntimeService()
                .deleteProcessInstance(
                        camunda.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseNo)
                                .singleResult()
                                .getId(),
                        "撤回");
        call();

        assertThat(committee.votes().of(CaseNo.of(caseNo))).hasSize(2).first().satisfies(vote -> {
            assertThat(vote.isOpen()).isFalse();
            assertThat(vote.outcome()).isNull();
        });
        assertThat(vote().isOpen()).isTrue();
    }

    @Test
    @DisplayName("撤回案件时终止表决，不再收票")
    void takesNoBallotAfterTheVoteWasAbandoned() {
        call();
        vote("ann", "FOR");

        committee.voting().abandon(CaseNo.of(caseNo));

        assertThatThrownBy(() -> submit("bob", Map.of("decision", "FOR")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("VOTE_CLOSED"));
        assertThat(vote().outcome()).isNull();
        assertThat(deadlines.current(CaseNo.of(caseNo))).isEmpty();
        assertThat(committee.votes().sections(CaseNo.of(caseNo)).get(0).rows().toString())
                .contains("未形成结果");
    }

    @Test
    @DisplayName("任意票型、任意先后：重新计票与存下的结果相同")
    void countsAgainToTheStoredResult() {
        Random random = new Random(440106);
        for (int round = 0; round < 25; round++) {
            caseNo = newCase();
            call(
                    "voteKind",
                    List.of("MEMBER_ADMISSION", "MEMBER_REMOVAL", "APPEAL", "AWARD", "AWARD_FIRST_PRIZE")
                            .get(random.nextInt(5)));
            List<String> order = new ArrayList<>(voters());
            Collections.shuffle(order, random);
            for (String voter : order) {
                String choice = CHOICES.get(random.nextInt(CHOICES.size()));
                if (!choice.equals("NONE")) {
                    vote(voter, choice);
                }
            }
            if (vote().isOpen()) {
                engine.fireTimer(caseNo, "event_votingPeriodEnded");
            }

            CommitteeVote vote = vote();
            assertThat(committee.votes().recount(vote.voteId())).isEqualTo(new Recount(vote.tally(), vote.outcome()));
            assertThat(engine.variable(caseNo, KEY, "voteOutcome"))
                    .isEqualTo(vote.outcome().name());
        }
    }

    @Test
    @DisplayName("由别的流程调用：传入事项，得到结果")
    void answersTheProcedureThatCalledIt() {
        Deployment caller = camunda.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "committee-caller.bpmn",
                        Bpmn.readModelFromFile(Path.of("src/test/resources/process-tests/committee-caller.bpmn")
                                .toFile()))
                .deploy();
        try {
            engine.start(
                    "committee-caller",
                    caseNo,
                    Map.of(
                            "committeeGroup",
                            COMMITTEE,
                            "voteKind",
                            "APPEAL",
                            "voteSubject",
                            "入会复核",
                            "excludedVoters",
                            JsonVariable.of(List.of("eve"))));
            assertThat(voters()).containsExactly("ann", "bob", "cen", "dai");
            voters().forEach(voter -> vote(voter, "FOR"));

            assertThat(engine.variable(caseNo, "committee-caller", "voteOutcome"))
                    .isEqualTo("ADOPTED");
            assertThat(engine.isEnded(caseNo)).isTrue();
        } finally {
            camunda.getRepositoryService().deleteDeployment(caller.getId(), true);
        }
    }

    @Test
    @DisplayName("流程变量里没有表决人名单和意见")
    void keepsVotersAndOpinionsOutOfTheProcess() {
        call();
        vote("bob", "AGAINST");

        assertThat(camunda.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .extracting(variable -> variable.getName())
                .doesNotContain("voters", "opinion", "decision");
    }

    private String newCase() {
        return cases.open(new NewCase(
                        "parcel",
                        "PCL",
                        ParcelStatus.SENT,
                        new Applicant("91440106MA0000015E", "天河示例软件有限公司"),
                        new Authority("440106", "天河区科学技术协会"),
                        false))
                .value();
    }

    private void call() {
        call("voteKind", "MEMBER_ADMISSION");
    }

    private void call(String name, Object value) {
        Map<String, Object> variables = new HashMap<>(
                Map.of("committeeGroup", COMMITTEE, "voteKind", "MEMBER_ADMISSION", "voteSubject", "2026 年第一批入会申请"));
        variables.put(name, value);
        engine.start(KEY, caseNo, variables);
    }

    private void vote(String voter, String choice) {
        submit(voter, choice.equals("FOR") ? Map.of("decision", choice) : Map.of("decision", choice, "opinion", "理由"));
        engine.runJobs();
    }

    private void submit(String voter, Map<String, Object> answers) {
        String taskId = tasks().stream()
                .filter(task -> voter.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow()
                .getId();
        camunda.getFormService().submitTaskForm(taskId, new HashMap<>(answers));
    }

    private List<Task> tasks() {
        return camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(BALLOT)
                .orderByTaskAssignee()
                .asc()
                .list();
    }

    private List<String> voters() {
        return tasks().stream().map(Task::getAssignee).toList();
    }

    private CommitteeVote vote() {
        List<CommitteeVote> votes = committee.votes().of(CaseNo.of(caseNo));
        return votes.get(votes.size() - 1);
    }

    private void assertOutcome(VoteOutcome outcome) {
        assertThat(vote().outcome()).isEqualTo(outcome);
        assertThat(engine.variable(caseNo, KEY, "voteOutcome")).isEqualTo(outcome.name());
        assertThat(engine.isEnded(caseNo)).isTrue();
    }
}
