package cn.kexie.membership.roster.process;

import static cn.kexie.membership.roster.SamplePeople.assistant;
import static cn.kexie.membership.roster.SamplePeople.engineer;
import static cn.kexie.membership.roster.SamplePeople.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.kexie.membership.Eligibility;
import cn.kexie.membership.EligibilityFacts;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.EligibilityStandard;
import cn.kexie.membership.roster.RosterFixture;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.process.ProcessTestEngine;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("会员名册：一并决定、逐人决定、撤回，以及每一条出口")
class RosterProcessTest {

    private static final String CLEAR = "userTask_decideClearRows";
    private static final String EXCEPTIONS = "userTask_decideExceptions";

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final CountingRules rules = new CountingRules();
    private RosterFixture house;

    @BeforeEach
    void beans() {
        house = RosterBeans.register(engine, rules);
    }

    @Test
    @DisplayName("明确符合的一并入会，例外的分两次决定，办结")
    void admitsTheClearRowsTogetherAndTheOthersApart() {
        String caseNo = house.filed(roster(engineer(1), engineer(2), assistant(3), assistant(4)));
        assertThat(engine.openTasks(caseNo)).containsExactly(CLEAR, EXCEPTIONS);
        assertThat(house.dossierTitles(caseNo)).containsExactly("名册概况", "待逐人审查的人员", "明确符合条件的人员");

        engine.complete(caseNo, CLEAR, Map.of("decision", "APPROVE"));
        assertThat(house.entered().names()).containsExactly("测试员1", "测试员2");
        assertThat(house.entered().numbers()).containsExactly("KX440106-0001-2026-00001", "KX440106-0001-2026-00002");
        assertThat(house.cases().get(CaseNo.of(caseNo)).step()).contains("2 / 4");
        assertThat(engine.openTasks(caseNo)).containsExactly(EXCEPTIONS);

        exceptions(caseNo, "APPROVE", "技术骨干", "3");
        assertThat(house.entered().names()).containsExactly("测试员1", "测试员2", "测试员3");
        assertThat(engine.openTasks(caseNo)).containsExactly(EXCEPTIONS);
        exceptions(caseNo, "REJECT", "不从事科技工作", "4");

        assertThat(status(caseNo)).isEqualTo("APPROVED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).isEqualTo(Map.of("admitted", 3, "refused", 1));
        assertThat(engine.hasPassed(caseNo, "endEvent_rosterConcluded")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("例外人员先决定，不必等待")
    void aRowDecidedApartDoesNotWait() {
        String caseNo = house.filed(roster(engineer(1), assistant(2)));

        exceptions(caseNo, "APPROVE", null, "2");

        assertThat(house.entered().names()).containsExactly("测试员2");
        assertThat(engine.openTasks(caseNo)).containsExactly(CLEAR);
    }

    @Test
    @DisplayName("没有例外人员")
    void needsOneDecisionWhenAllAreClear() {
        String caseNo = house.filed(roster(engineer(1)));
        assertThat(engine.openTasks(caseNo)).containsExactly(CLEAR);

        engine.complete(caseNo, CLEAR, Map.of("decision", "APPROVE"));

        assertThat(status(caseNo)).isEqualTo("APPROVED");
    }

    @Test
    @DisplayName("全部不同意，理由必填")
    void endsRejectedWhenNobodyIsAdmitted() {
        String caseNo = house.filed(roster(engineer(1), assistant(2)));
        assertThatThrownBy(() -> engine.complete(caseNo, CLEAR, Map.of("decision", "REJECT")))
                .rootCause()
                .isInstanceOf(Refusal.class);

        engine.complete(caseNo, CLEAR, Map.of("decision", "REJECT", "opinion", "名册不是本企业职工"));
        exceptions(caseNo, "REJECT", "名册不是本企业职工", "2");

        assertThat(status(caseNo)).isEqualTo("REJECTED");
        assertThat(house.entered().names()).isEmpty();
    }

    @Test
    @DisplayName("没有明确符合的人员")
    void asksOnlyForTheExceptions() {
        assertThat(engine.openTasks(house.filed(roster(assistant(1))))).containsExactly(EXCEPTIONS);
    }

    @Test
    @DisplayName("规则认定不符合条件的不能同意")
    void refusesToAdmitWhoeverIsNotEligible() {
        rules.exceptional = Eligibility.NOT_ELIGIBLE;
        String caseNo = house.filed(roster(assistant(1)));

        assertThatThrownBy(() -> exceptions(caseNo, "APPROVE", "照顾", "1")).isInstanceOf(Refusal.class);
        exceptions(caseNo, "REJECT", "不符合条件", "1");

        assertThat(status(caseNo)).isEqualTo("REJECTED");
    }

    @Test
    @DisplayName("已决定的行和不存在的行不能再选")
    void refusesRowsThatAreNotOpen() {
        String caseNo = house.filed(roster(assistant(1), assistant(2)));
        exceptions(caseNo, "APPROVE", null, "1");

        assertThatThrownBy(() -> exceptions(caseNo, "APPROVE", null, "1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> exceptions(caseNo, "APPROVE", null, "7")).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("办理期间已成为会员的不重复登记")
    void leavesOutWhoeverBecameAMemberMeanwhile() {
        String caseNo = house.filed(roster(engineer(1), engineer(2)));
        house.becomesMember(1);

        engine.complete(caseNo, CLEAR, Map.of("decision", "APPROVE"));

        assertThat(house.entered().names()).containsExactly("测试员2");
        assertThat(house.decision(caseNo, 1)).isEqualTo("REFUSED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).isEqualTo(Map.of("admitted", 1, "refused", 1));
    }

    @Test
    @DisplayName("重复登记入册不会登记两次")
    void admittingAgainChangesNothing() {
        String caseNo = house.filed(roster(engineer(1), assistant(2)));
        engine.complete(caseNo, CLEAR, Map.of("decision", "APPROVE"));

        house.review().admitClear(CaseNo.of(caseNo));

        assertThat(house.entered().names()).containsExactly("测试员1");
    }

    @Test
    @DisplayName("提交委员会的一次表决：通过的入会，不符合条件的也可以提交")
    void admitsWhomTheCommitteeVotedIn() {
        rules.exceptional = Eligibility.NOT_ELIGIBLE;
        house.committee().seat("committee.KX440106-0001", "ann", "bob", "cen");
        String caseNo = house.filed(roster(assistant(1), assistant(2), assistant(3)));
        exceptions(caseNo, "REJECT", "不从事科技工作", "3");
        exceptions(caseNo, "REFER", "特殊人才", "1", "2");
        assertThat(house.dossierTitles(caseNo)).contains("提交委员会表决的人员");
        vote(caseNo, "FOR");

        assertThat(house.entered().names()).containsExactly("测试员1", "测试员2");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).isEqualTo(Map.of("admitted", 2, "refused", 1));
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("表决未通过的不予入会；法定人数不足的重新表决")
    void refusesWhomTheCommitteeDidNotVoteIn() {
        String caseNo = house.filed(roster(assistant(1), engineer(2)));
        exceptions(caseNo, "REFER", "请委员会决定", "1");
        engine.runJobs();
        assertThat(engine.openTasks(caseNo)).containsExactly("userTask_arrangeRosterVote", CLEAR);
        house.committee().seat("committee.KX440106-0001", "ann", "bob", "cen");
        engine.complete(caseNo, "userTask_arrangeRosterVote", Map.of("decision", "VOTE", "opinion", "已补足"));
        engine.complete(caseNo, CLEAR, Map.of("decision", "APPROVE"));
        vote(caseNo, "AGAINST");

        assertThat(house.decision(caseNo, 1)).isEqualTo("REFUSED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).isEqualTo(Map.of("admitted", 1, "refused", 1));
    }

    @Test
    @DisplayName("选择公示的：期满无异议的入会，异议成立的不予入会")
    void admitsAfterThePublicity() {
        house.publishes();
        String caseNo = house.filed(roster(engineer(1), engineer(2)));
        engine.complete(caseNo, CLEAR, Map.of("decision", "APPROVE"));
        assertThat(house.entered().names()).isEmpty();
        assertThat(house.decision(caseNo, 1)).isEqualTo("APPROVED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).step()).isEqualTo("公示");
        engine.advance(Period.ofDays(10));
        house.hearConfirmed();

        assertThat(house.entered().names()).containsExactly("测试员1", "测试员2");
        assertThat(status(caseNo)).isEqualTo("APPROVED");
        assertThat(engine.hasPassed(caseNo, "serviceTask_recordRosterPublicity"))
                .isTrue();
    }

    @Test
    @DisplayName("企业科协注销，没有决定的人员不予入会")
    void endsWithItsAssociation() {
        String caseNo = house.filed(roster(engineer(1), assistant(2)));
        house.associationCancelled();
        assertThat(status(caseNo)).isEqualTo("REJECTED");
        assertThat(house.decision(caseNo, 1)).isEqualTo("REFUSED");
        assertThat(engine.hasPassed(caseNo, "endEvent_associationCancelled")).isTrue();
    }

    private void vote(String caseNo, String choice) {
        engine.runJobs();
        var camunda = ProcessTestEngine.processEngine();
        camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey("userTask_castBallot")
                .list()
                .forEach(ballot -> {
                    camunda.getIdentityService().setAuthenticatedUserId(ballot.getAssignee());
                    camunda.getFormService()
                            .submitTaskForm(ballot.getId(), Map.of("decision", choice, "opinion", "意见"));
                    camunda.getIdentityService().clearAuthentication();
                });
        engine.runJobs();
    }

    @Test
    @DisplayName("撤回只影响尚未决定的人员")
    void withdrawalLeavesTheAdmittedAlone() {
        String caseNo = house.filed(roster(engineer(1), assistant(2)));
        engine.complete(caseNo, CLEAR, Map.of("decision", "APPROVE"));

        house.conclusion().withdraw(CaseNo.of(caseNo), "名单有变");

        assertThat(status(caseNo)).isEqualTo("WITHDRAWN");
        assertThat(house.decision(caseNo, 1)).isEqualTo("ADMITTED");
        assertThat(house.decision(caseNo, 2)).isEqualTo("WITHDRAWN");
        assertThat(engine.hasPassed(caseNo, "endEvent_withdrawn")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
        assertThatThrownBy(() -> house.conclusion().withdraw(CaseNo.of(caseNo), "再撤"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("到期前提醒，到期升级")
    void remindsAndEscalates() {
        String caseNo = house.filed(roster(engineer(1), assistant(2)));

        engine.fireTimeout(caseNo, CLEAR, "remind");
        engine.fireTimeout(caseNo, EXCEPTIONS, "escalate");

        assertThat(engine.task(caseNo, CLEAR).getPriority()).isEqualTo(75);
        assertThat(engine.task(caseNo, EXCEPTIONS).getPriority()).isEqualTo(100);
    }

    @Test
    @DisplayName("相同的资格条件只查一次规则表")
    void asksTheRulesOncePerCombination() {
        house.filed(roster(engineer(1), engineer(2), engineer(3), assistant(4)));

        assertThat(rules.asked).isEqualTo(2);
    }

    @Test
    @DisplayName("一次列出全部问题，不保存")
    void listsEveryBadRow() {
        house.isMember(0);
        var people = roster(
                engineer(1),
                engineer(2).put("birthMonth", "2020-01"),
                engineer(1),
                engineer(4).put("mobile", "12"));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> house.filed(people));

        assertThat(refusal.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/rows/0/mobile", "/rows/1/birthMonth", "/rows/2/mobile", "/rows/3/mobile");
        assertThat(refusal.faults())
                .extracting(Fault::code)
                .contains("ALREADY_MEMBER", "AGE_OUT_OF_RANGE", "DUPLICATE_ROW");
    }

    private void exceptions(String caseNo, String decision, String opinion, String... rows) {
        Map<String, Object> answers = new java.util.HashMap<>();
        answers.put("decision", decision);
        answers.put("opinion", opinion);
        answers.put("chosenRows", List.of(rows));
        engine.complete(caseNo, EXCEPTIONS, answers);
    }

    private String status(String caseNo) {
        return house.cases().get(CaseNo.of(caseNo)).status();
    }

    /** Titles are clear, everybody else is not. */
    private static final class CountingRules implements EligibilityRules {

        private Eligibility exceptional = Eligibility.MANUAL;
        private int asked;

        @Override
        public Ruling rule(EligibilityFacts facts, EligibilityStandard standard) {
            asked++;
            return facts.titleLevel().equals(EligibilityFacts.NONE)
                    ? new Ruling(exceptional, "没有职称")
                    : new Ruling(Eligibility.ELIGIBLE, "有中级以上职称");
        }
    }
}
